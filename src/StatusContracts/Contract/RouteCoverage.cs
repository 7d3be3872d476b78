using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Contract;

/// <summary>
/// Whether a route matches every URL of another: <c>/books/{title}</c> does those of <c>/books/new</c> and of
/// <c>/books/{id:int}</c>. What cannot be told without a URL is no.
/// </summary>
/// <param name="policies">What makes constraints of their texts.</param>
internal sealed class RouteCoverage(ParameterPolicyFactory policies)
{
    public bool Covers(RoutePattern wide, RoutePattern narrow)
    {
        for (var i = 0; i < narrow.PathSegments.Count; i++)
        {
            if (i == wide.PathSegments.Count)
            {
                return false;
            }

            if (Parameter(wide.PathSegments[i]) is { IsCatchAll: true } rest)
            {
                return rest.ParameterPolicies.Count == 0 && !IsRequired(wide, rest);
            }

            if (!Covers(wide, wide.PathSegments[i], narrow.PathSegments[i]))
            {
                return false;
            }
        }

        // What is left may be absent: {id?}, {id=5}, {*rest}.
        return wide.PathSegments.Skip(narrow.PathSegments.Count).All(segment =>
            Parameter(segment) is { } parameter && MayBeAbsent(parameter) && parameter.Default is null && !IsRequired(wide, parameter));
    }

    /// <summary>
    /// The literal segments that <paramref name="pattern"/> begins with, one more each time. A route that matches all that it
    /// matches begins with literals that are among these: who looks for such routes need not ask all of them.
    /// </summary>
    public static IEnumerable<string> Starts(RoutePattern pattern)
    {
        var start = "";
        yield return start;
        foreach (var segment in pattern.PathSegments)
        {
            if (Literal(segment) is not { } text)
            {
                yield break;
            }

            yield return start += text + "/";
        }
    }

    private bool Covers(RoutePattern pattern, RoutePatternPathSegment wide, RoutePatternPathSegment narrow)
    {
        if (Literal(wide) is { } same)
        {
            return string.Equals(same, Literal(narrow), StringComparison.OrdinalIgnoreCase);
        }

        // A conventional route has parameters that stand for one value of each action.
        if (Parameter(wide) is not { } any || IsRequired(pattern, any))
        {
            return false;
        }

        if (Literal(narrow) is { } text)
        {
            return any.ParameterPolicies.All(policy => Matches(any, policy, text));
        }

        return Parameter(narrow) is { } one
            ? !one.IsCatchAll
                && (!MayBeAbsent(one) || any.IsOptional)
                && any.ParameterPolicies.All(policy => one.ParameterPolicies.Any(other => IsSame(policy, other)))
            : any.ParameterPolicies.Count == 0;
    }

    // All inline constraints of ASP.NET Core can be asked without a request.
    private bool Matches(RoutePatternParameterPart parameter, RoutePatternParameterPolicyReference policy, string text) =>
        policies.Create(parameter, policy) is IParameterLiteralNodeMatchingPolicy constraint
        && constraint.MatchesLiteral(parameter.Name, text);

    private static bool IsSame(RoutePatternParameterPolicyReference one, RoutePatternParameterPolicyReference other) =>
        one.Content is { } text ? text == other.Content : one.ParameterPolicy == other.ParameterPolicy;

    private static bool MayBeAbsent(RoutePatternParameterPart parameter) =>
        parameter.IsOptional || parameter.IsCatchAll || parameter.Default is not null;

    private static bool IsRequired(RoutePattern pattern, RoutePatternParameterPart parameter) =>
        pattern.RequiredValues.ContainsKey(parameter.Name);

    private static RoutePatternParameterPart? Parameter(RoutePatternPathSegment segment) =>
        segment.IsSimple ? segment.Parts[0] as RoutePatternParameterPart : null;

    private static string? Literal(RoutePatternPathSegment segment) =>
        segment.IsSimple ? (segment.Parts[0] as RoutePatternLiteralPart)?.Content : null;
}
