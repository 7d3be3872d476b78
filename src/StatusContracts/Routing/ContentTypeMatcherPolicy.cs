using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Routing;

/// <summary>
/// Keeps resources out of the stock split by content type, where it could end in a 415: as endpoints that accept anything
/// they would take over that 415, and the requests without content as well. They are put on each of the edges instead,
/// and decide behind the endpoints, once constraints are tested.
/// </summary>
/// <remarks>
/// Stands right before the stock policy, behind the split by host (see <see cref="Register"/>). The stock policy
/// splits each edge again, which changes nothing that a request can reach.
/// </remarks>
internal sealed class ContentTypeMatcherPolicy(NeighbourPolicies policies) : MatcherPolicy, INodeBuilderPolicy
{
    // That of the stock policies for hosts and for content types; among equals, the order of registration decides.
    public override int Order => -100;

    /// <summary>Adds the policy between the stock ones for hosts and for content types.</summary>
    public static void Register(IServiceCollection services)
    {
        if (IndexOf<ContentTypeMatcherPolicy>(services) < 0)
        {
            services.Insert(
                IndexOf<HostMatcherPolicy>(services) + 1,
                ServiceDescriptor.Singleton<MatcherPolicy, ContentTypeMatcherPolicy>());
        }
    }

    private static int IndexOf<TPolicy>(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i].ServiceType == typeof(MatcherPolicy)
                && !services[i].IsKeyedService
                && services[i].ImplementationType == typeof(TPolicy))
            {
                return i;
            }
        }

        return -1;
    }

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        var resources = 0;
        foreach (var endpoint in endpoints)
        {
            if (IsResource(endpoint))
            {
                resources++;
            }
            else if (AcceptedContent.Of(endpoint).Count == 0)
            {
                return false;
            }
        }

        return resources > 0
            && resources < endpoints.Count
            && policies.OfContentTypes is not null
            && !ContainsDynamicEndpoints(endpoints);
    }

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        var resources = endpoints.Where(IsResource).Cast<RouteEndpoint>().ToList();
        var routed = endpoints.Where(endpoint => !IsResource(endpoint)).ToList();
        return [.. policies.OfContentTypes!.GetEdges(routed)
            .Select(edge => new PolicyNodeEdge(edge.State, Complete(edge.Endpoints, routed, resources)))];
    }

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        policies.OfContentTypes!.BuildJumpTable(exitDestination, edges);

    private static List<Endpoint> Complete(IReadOnlyList<Endpoint> edge, List<Endpoint> routed, List<RouteEndpoint> resources)
    {
        if (!edge.All(routed.Contains))
        {
            return [.. edge.Select(ContentTypeRefusal.Create), .. resources];
        }

        // The stock policy, when it splits the edge again, must find nothing here that accepts any content: a request
        // without content would be left to that alone.
        var types = edge.SelectMany(AcceptedContent.Of).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return [.. edge, .. resources.Select(resource => Accepting(resource, types))];
    }

    private static RouteEndpoint Accepting(RouteEndpoint resource, string[] contentTypes) => new(
        resource.RequestDelegate!,
        resource.RoutePattern,
        resource.Order,
        new EndpointMetadataCollection([.. resource.Metadata, new AcceptsMetadata(contentTypes)]),
        resource.DisplayName);

    private static bool IsResource(Endpoint endpoint) => Resource.Of(endpoint) is not null;
}
