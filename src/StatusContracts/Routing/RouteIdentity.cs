using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Routing;

/// <summary>
/// Which endpoints of a node are sure to match the same URLs. Routes that test nothing beyond their place in the graph
/// match every URL that reaches the node, so they are one; the others are one when they test the same.
/// </summary>
/// <param name="Test">What the route tests; empty when nothing.</param>
/// <param name="Hosts">The hosts that the endpoint is limited to; empty when none.</param>
internal sealed record RouteIdentity(string Test, string Hosts)
{
    private static readonly RouteIdentity Certain = new("", "");

    /// <summary>Whether the route matches every URL that reaches the node.</summary>
    public bool IsCertain => Test.Length == 0 && Hosts.Length == 0;

    public static RouteIdentity Of(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        var hosts = endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? [];
        var isTested = IsTested(pattern);
        return isTested || hosts.Count > 0
            ? new(isTested ? Describe(pattern) : "", string.Join(',', hosts).ToUpperInvariant())
            : Certain;
    }

    private static bool IsTested(RoutePattern pattern)
    {
        if (pattern.ParameterPolicies.Count > 0)
        {
            return true;
        }

        for (var i = 0; i < pattern.PathSegments.Count; i++)
        {
            if (!pattern.PathSegments[i].IsSimple)
            {
                return true;
            }
        }

        return false;
    }

    private static string Describe(RoutePattern pattern)
    {
        // Constraints may be given beside the text, as objects; those are the same only when they are one object.
        var policies = new List<string>();
        foreach (var (parameter, references) in pattern.ParameterPolicies)
        {
            foreach (var policy in references)
            {
                policies.Add($"{parameter}:{policy.Content ?? Identity(policy.ParameterPolicy)}");
            }
        }

        policies.Sort(StringComparer.Ordinal);
        return $"{pattern.RawText?.ToUpperInvariant() ?? Identity(pattern)} {string.Join(' ', policies)}";
    }

    private static string Identity(object? instance) => $"#{RuntimeHelpers.GetHashCode(instance)}";
}
