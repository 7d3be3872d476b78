using StatusContracts.Collections;

namespace StatusContracts.Model.Routes;

/// <summary>What stands between two slashes: one part, or several in a complex segment (<c>{name}.{extension?}</c>).</summary>
internal sealed record RouteTemplateSegment(EquatableArray<RouteTemplatePart> Parts)
{
    /// <summary>The key of a parameter that takes any one segment.</summary>
    public const string AnyKey = "{}";

    /// <summary>The key of a catch-all that takes anything.</summary>
    public const string CatchAllKey = "{*}";

    /// <summary>The parameter that is the whole segment, or null.</summary>
    public RouteParameter? Parameter => Parts.Count == 1 ? Parts[0] as RouteParameter : null;

    public bool IsCatchAll => Parameter is { Kind: RouteParameterKind.CatchAll };

    /// <summary>Whether the URL may end before this segment, if nothing required follows.</summary>
    public bool CanBeOmitted =>
        Parameter is { } parameter && (parameter.Kind != RouteParameterKind.Standard || parameter.Default is not null);

    /// <summary>The same for two segments if and only if they match the same text.</summary>
    public string Key { get; } = Parts.Count == 1 ? Parts[0].Key : string.Concat(Parts.Select(part => part.Key));

    /// <summary>The digit that RoutePrecedence gives the segment.</summary>
    public char Precedence => Parameter switch
    {
        { Kind: RouteParameterKind.CatchAll, Policies.Count: 0 } => '5',
        { Kind: RouteParameterKind.CatchAll } => '4',
        { Policies.Count: 0 } => '3',
        null when Parts.Count == 1 => '1',
        _ => '2',
    };
}

/// <summary>A literal, or a parameter.</summary>
internal abstract record RouteTemplatePart
{
    /// <summary>The same for two parts if and only if they match the same text. Braces of literals are doubled.</summary>
    public abstract string Key { get; }
}

/// <summary>Text that the URL has to spell, in whatever case.</summary>
/// <param name="Text">The text, braces unescaped.</param>
/// <param name="IsSeparator">Whether it is the period that goes away with the optional parameter after it.</param>
internal sealed record RouteLiteral(string Text, bool IsSeparator = false) : RouteTemplatePart
{
    public override string Key => Text.ToUpperInvariant().Replace("{", "{{").Replace("}", "}}");
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name. Routing compares names without case.</param>
/// <param name="Kind">How much of the URL it takes.</param>
/// <param name="Default">The value that it has when the URL has none; null without <c>=</c>.</param>
/// <param name="Policies">The constraints and transformers, <c>int</c> or <c>regex(^\d+$)</c>, in order.</param>
/// <param name="EncodesSlashes">Whether link generation escapes slashes: not for <c>{**path}</c>.</param>
internal sealed record RouteParameter(
    string Name,
    RouteParameterKind Kind,
    string? Default,
    EquatableArray<string> Policies,
    bool EncodesSlashes) : RouteTemplatePart
{
    public override string Key =>
        Policies.Count > 0
            ? (Kind == RouteParameterKind.CatchAll ? "{*:" : "{:") + string.Join(":", Policies) + "}"
            : Kind == RouteParameterKind.CatchAll ? RouteTemplateSegment.CatchAllKey : RouteTemplateSegment.AnyKey;
}

internal enum RouteParameterKind
{
    Standard,
    Optional,
    CatchAll,
}
