using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Routing;

/// <summary>
/// Puts the answers of resources into ASP.NET Core's routing graph, while it is built. Wraps the stock
/// <see cref="HttpMethodMatcherPolicy"/>, which splits a node of the graph by method: the split and the look-up of a
/// request stay ASP.NET Core's, only the endpoints behind the split change.
/// </summary>
/// <remarks>
/// Right with and without the stock policy in the same application: where <c>AddRouting</c> adds that one again, it comes
/// second, finds each node already split, and changes nothing that a request can reach.
/// </remarks>
internal sealed class ContractMatcherPolicy(ResourceContext context)
    : MatcherPolicy, INodeBuilderPolicy, IEndpointComparerPolicy, IEndpointSelectorPolicy
{
    private readonly HttpMethodMatcherPolicy _stock = new();

    public override int Order => _stock.Order - 1;

    public IComparer<Endpoint> Comparer => _stock.Comparer;

    bool INodeBuilderPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        // Nothing is known of dynamic endpoints before the request; the stock policy selects among them.
        !ContainsDynamicEndpoints(endpoints)
        && (((INodeBuilderPolicy)_stock).AppliesToEndpoints(endpoints)
            || endpoints.Any(endpoint => EndpointDeclarations.Stub(endpoint) is not null));

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        new ContractNode(context, _stock, endpoints).Edges();

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        _stock.BuildJumpTable(exitDestination, edges);

    bool IEndpointSelectorPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        ((IEndpointSelectorPolicy)_stock).AppliesToEndpoints(endpoints) || ResourceSelector.AppliesTo(endpoints);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (ResourceSelector.Apply(candidates))
        {
            return Task.CompletedTask;
        }

        return _stock.ApplyAsync(httpContext, candidates);
    }
}
