using System.Globalization;

namespace StatusContracts.Model.Routes;

/// <summary>What routing's own constraints certainly reject: a word is no number, so <c>books/import</c> is no <c>books/{id:int}</c>.</summary>
internal static class RouteConstraints
{
    /// <summary>Whether no URL matches both templates, because one spells what a constraint of the other rejects.</summary>
    public static bool KeepApart(RouteTemplate one, RouteTemplate other)
    {
        for (var i = 0; i < one.Segments.Count && i < other.Segments.Count; i++)
        {
            var (left, right) = (one.Segments[i], other.Segments[i]);
            if (left.IsCatchAll || right.IsCatchAll)
            {
                return false;
            }

            if (Rejects(left, right) || Rejects(right, left))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Rejects(RouteTemplateSegment constrained, RouteTemplateSegment spelled) =>
        constrained.Parameter is { } parameter
        && spelled.Parts is [RouteLiteral { Text: var text }]
        && parameter.Policies.Any(policy => Rejects(policy, text));

    // https://github.com/dotnet/aspnetcore/tree/v10.0.0/src/Http/Routing/src/Constraints
    private static bool Rejects(string policy, string text) => policy.Split('(')[0] switch
    {
        "int" => !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        "long" or "min" or "max" or "range" => !long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        "bool" => !bool.TryParse(text, out _),
        "guid" => !Guid.TryParse(text, out _),
        "decimal" => !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
