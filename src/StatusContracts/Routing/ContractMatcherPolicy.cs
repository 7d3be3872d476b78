using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using StatusContracts.Authorization;

namespace StatusContracts.Routing;

/// <summary>
/// Puts the answers of resources into ASP.NET Core's routing graph, while it is built. Wraps the stock
/// <see cref="HttpMethodMatcherPolicy"/>, which splits a node of the graph by method: the split and the look-up of a
/// request stay ASP.NET Core's, only the endpoints behind the split change.
/// </summary>
/// <remarks>
/// Right with and without the stock policy in the same application: where <c>AddRouting</c> adds that one again, it comes
/// second, finds each node already split, and changes nothing that a request can reach. Each graph has a policy of its own,
/// and builds it on one thread.
/// </remarks>
internal sealed class ContractMatcherPolicy(ResourceContext context)
    : MatcherPolicy, INodeBuilderPolicy, IEndpointComparerPolicy, IEndpointSelectorPolicy
{
    private readonly HttpMethodMatcherPolicy _stock = new();
    private readonly ResourceContext _context = context.AsOfNow();
    private readonly EdgeMarkers _markers = new();

    public override int Order => _stock.Order - 1;

    public IComparer<Endpoint> Comparer => _stock.Comparer;

    bool INodeBuilderPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        var isOfInterest = false;
        foreach (var endpoint in endpoints)
        {
            _context.ServerMethods.Declared?.Note(endpoint);
            isOfInterest |= IsOfInterest(endpoint);
        }

        return isOfInterest && (!ContainsDynamicEndpoints(endpoints) || IsDynamicFallbackOnly(endpoints));
    }

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        new ContractNode(_context, _stock, endpoints).Edges(_markers);

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        _stock.BuildJumpTable(exitDestination, edges);

    bool IEndpointSelectorPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        ((IEndpointSelectorPolicy)_stock).AppliesToEndpoints(endpoints)
        || ResourceSelector.AppliesTo(endpoints)
        || (_context.Options.HideForbiddenResources && HiddenResources.AppliesTo(endpoints));

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var isAnswered = ResourceSelector.Apply(httpContext, candidates);

        if (!_context.Options.HideForbiddenResources)
        {
            // What is left beside an answer stands behind it.
            return isAnswered ? Task.CompletedTask : ApplyStock(httpContext, candidates);
        }

        return HiddenResources.ApplyAsync(httpContext, candidates) is { IsCompletedSuccessfully: false } hiding
            ? ApplyStockAsync(hiding, httpContext, candidates)
            : ApplyStock(httpContext, candidates);
    }

    private async Task ApplyStockAsync(Task hiding, HttpContext httpContext, CandidateSet candidates)
    {
        await hiding;
        await ApplyStock(httpContext, candidates);
    }

    // Dynamic endpoints have become others by now, whose methods nobody looked at yet.
    private Task ApplyStock(HttpContext httpContext, CandidateSet candidates) =>
        HeadEndpoint.AreMissed(candidates) ? Task.CompletedTask : _stock.ApplyAsync(httpContext, candidates);

    private static bool IsOfInterest(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 }
        || EndpointDeclarations.Stub(endpoint) is not null;

    // What a dynamic endpoint becomes is not known before the request, so nothing is said of a URL that one may take;
    // except where it is a fallback (MapFallbackToPage, MapFallbackToController), which takes only what nothing else takes.
    private static bool IsDynamicFallbackOnly(IReadOnlyList<Endpoint> endpoints)
    {
        var hasEndpoint = false;
        foreach (var endpoint in endpoints)
        {
            if (!EndpointDeclarations.IsFallback(endpoint))
            {
                hasEndpoint = true;
                if (endpoint.Metadata.GetMetadata<IDynamicEndpointMetadata>() is { IsDynamic: true })
                {
                    return false;
                }
            }
        }

        return hasEndpoint;
    }
}
