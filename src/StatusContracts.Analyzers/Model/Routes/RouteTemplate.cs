using System.Text;
using StatusContracts.Collections;

namespace StatusContracts.Model.Routes;

/// <summary>A route pattern as ASP.NET Core reads it.</summary>
/// <param name="Segments">What stands between the slashes.</param>
internal sealed record RouteTemplate(EquatableArray<RouteTemplateSegment> Segments)
{
    /// <summary>
    /// The template that <paramref name="pattern"/> spells, or null where <c>RoutePatternFactory.Parse</c> throws.
    /// </summary>
    public static RouteTemplate? Parse(string pattern) => RouteTemplateParser.Parse(pattern);

    /// <summary>
    /// Where the URL may end: how many segments at the end match without being there, because they are optional or have
    /// a default. (An optional parameter before a required segment is required.) A catch-all counts: it matches nothing too.
    /// </summary>
    public int OmittableSegments { get; } = Omittable(Segments);

    /// <summary>
    /// The same for two templates if and only if they match the same URLs whatever their spelling: the case of literals,
    /// the leading slash and the names of parameters do not count. Constraints count as they are written.
    /// </summary>
    public string Key { get; } = KeyOf(Segments);

    /// <summary>
    /// The order in which routing tries templates that match the same URL, to be compared ordinally: a digit for each
    /// segment. Mirrors
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/Template/RoutePrecedence.cs
    /// </summary>
    public string Precedence
    {
        get
        {
            var digits = new char[Segments.Count];
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = Segments[i].Precedence;
            }

            return new(digits);
        }
    }

    /// <summary>
    /// The template of an action under the template of its controller, without leading and trailing slash; null when
    /// there is neither. A template that begins with <c>/</c> or <c>~/</c> stands alone. Mirrors <c>CombineTemplates</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/AttributeRouteModel.cs
    /// </summary>
    public static string? Combine(string? prefix, string? template)
    {
        var whole =
            template is null ? prefix :
            prefix is null or "" or "/" or "~/" || IsAbsolute(template) ? template :
            prefix.EndsWith("/", StringComparison.Ordinal) ? prefix + template :
            prefix + "/" + template;

        // MVC leaves "//" as it is: cleaned, an error would become the root.
        if (whole is null or "//")
        {
            return whole;
        }

        var start = LeadLength(whole);
        var end = whole.Length > start && whole[whole.Length - 1] == '/' ? whole.Length - 1 : whole.Length;
        return whole.Substring(start, end - start);
    }

    /// <summary>Whether <paramref name="template"/> overrides the template of the controller.</summary>
    public static bool IsAbsolute(string? template) => template is not null && LeadLength(template) > 0;

    /// <summary>The length of the <c>/</c> or <c>~/</c> that <paramref name="pattern"/> begins with.</summary>
    internal static int LeadLength(string pattern) =>
        pattern.StartsWith("~/", StringComparison.Ordinal) ? 2 :
        pattern.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;

    private static int Omittable(EquatableArray<RouteTemplateSegment> segments)
    {
        var count = 0;
        while (count < segments.Count && segments[segments.Count - 1 - count].CanBeOmitted)
        {
            count++;
        }

        return count;
    }

    private static string KeyOf(EquatableArray<RouteTemplateSegment> segments)
    {
        var key = new StringBuilder();
        var firstOmittable = segments.Count - Omittable(segments);
        for (var i = 0; i < segments.Count; i++)
        {
            key.Append(i == 0 ? "" : "/").Append(segments[i].Key).Append(i < firstOmittable ? "" : "?");
        }

        return key.ToString();
    }
}
