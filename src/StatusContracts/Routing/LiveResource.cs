using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

/// <summary>One route of a started application, on the hosts that it is limited to, with what stands behind it.</summary>
/// <param name="Hosts">The hosts, <c>a.example, b.example</c>; empty for all.</param>
internal sealed record LiveResource(RouteText Route, string Hosts, Claim[] Claims)
{
    /// <summary>
    /// The routes of <paramref name="endpoints"/>. What is no resource is left out: fallbacks, what serves link generation
    /// only, and what becomes other endpoints with each request.
    /// </summary>
    public static IEnumerable<LiveResource> Of(IEnumerable<Endpoint> endpoints) => endpoints
        .OfType<RouteEndpoint>()
        .Where(IsResource)
        .GroupBy(
            endpoint => (RouteText.Of(endpoint.RoutePattern).Key, Hosts: HostsOf(endpoint)),
            (key, same) =>
            {
                Claim[] claims = [.. same.Select(Claim.Of)];

                // Of several spellings, the same one at every start.
                var route = claims.Select(claim => RouteText.Of(claim.Endpoint.RoutePattern)).MinBy(text => text.Label, StringComparer.Ordinal);
                return new LiveResource(route, key.Hosts, claims);
            });

    /// <summary>The resource that the routing graph makes of it.</summary>
    public Resource ResourceIn(ResourceContext context)
    {
        var first = Claims[0].Endpoint;
        var heads = context.Options.ServeHead ? HeadEndpoint.For([.. Claims.Select(claim => claim.Endpoint)]) : [];
        return new(context.Alone, [.. Claims, .. heads.Select(Claim.Of)], first.RoutePattern, first.Metadata.GetMetadata<IHostMetadata>());
    }

    private static bool IsResource(RouteEndpoint endpoint) =>
        !EndpointDeclarations.IsFallback(endpoint)
        && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }
        && endpoint.Metadata.GetMetadata<IDynamicEndpointMetadata>() is not { IsDynamic: true };

    private static string HostsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHostMetadata>() is { Hosts: var hosts }
            ? string.Join(", ", hosts.Select(host => host.ToLowerInvariant()).Order(StringComparer.Ordinal))
            : "";
}
