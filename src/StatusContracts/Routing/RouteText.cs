using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Routing;

/// <summary>A route as people read it, and as it is compared.</summary>
/// <param name="Label"><c>/api/books/{id:int}</c>.</param>
/// <param name="Key">
/// The same for routes that match the same URLs at the same place of the graph: the names of parameters and the case of
/// literals do not count, constraints and defaults do.
/// </param>
internal readonly record struct RouteText(string Label, string Key)
{
    public static RouteText Of(RoutePattern pattern)
    {
        var isComposed = pattern.RawText is null || pattern.PathSegments.Any(segment =>
            segment.Parts.Any(part => RequiredValue(pattern, part) is not null));
        return new(
            "/" + (isComposed ? Compose(pattern, Readable) : pattern.RawText!.TrimStart('~').Trim('/')),
            Compose(pattern, Comparable));
    }

    private static string Compose(RoutePattern pattern, Func<RoutePatternPart, string> write) => string.Join('/', pattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part =>
            RequiredValue(pattern, part) is { } value ? write(RoutePatternFactory.LiteralPart(value)) : write(part)))));

    // Conventional routes have one pattern for all their actions. In the graph each action stands under its own names.
    private static string? RequiredValue(RoutePattern pattern, RoutePatternPart part) =>
        part is RoutePatternParameterPart parameter
        && pattern.RequiredValues.TryGetValue(parameter.Name, out var required) && required is string { Length: > 0 } value
            ? value
            : null;

    private static string Readable(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart parameter => Parameter(parameter, parameter.Name),
        RoutePatternSeparatorPart separator => separator.Content,
        _ => ((RoutePatternLiteralPart)part).Content,
    };

    // In a literal no brace stands for itself alone, so no literal looks like a parameter.
    private static string Comparable(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart parameter => Parameter(parameter, name: ""),
        RoutePatternSeparatorPart separator => separator.Content,
        _ => ((RoutePatternLiteralPart)part).Content.ToUpperInvariant().Replace("{", "{{", StringComparison.Ordinal),
    };

    private static string Parameter(RoutePatternParameterPart parameter, string name)
    {
        // A constraint that is given as an object is the same only when it is one object.
        var policies = parameter.ParameterPolicies.Select(policy =>
            ":" + (policy.Content ?? $"#{RuntimeHelpers.GetHashCode(policy.ParameterPolicy)}"));
        var value = parameter.Default is { } given ? $"={given}" : "";
        return $"{{{(parameter.IsCatchAll ? "*" : "")}{name}{string.Concat(policies)}{value}{(parameter.IsOptional ? "?" : "")}}}";
    }
}
