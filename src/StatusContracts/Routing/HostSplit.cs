using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Routing;

/// <summary>The endpoints of one edge, split by host as the stock policy does it.</summary>
internal sealed class HostSplit
{
    private readonly PolicyJumpTable? _table;
    private readonly HashSet<Endpoint>[] _edges;

    private HostSplit(PolicyJumpTable? table, HashSet<Endpoint>[] edges) => (_table, _edges) = (table, edges);

    public static HostSplit Of(HostMatcherPolicy policy, IReadOnlyList<Endpoint> endpoints)
    {
        if (!((INodeBuilderPolicy)policy).AppliesToEndpoints(endpoints))
        {
            return new(table: null, [[.. endpoints]]);
        }

        var edges = policy.GetEdges(endpoints);
        return new(
            policy.BuildJumpTable(edges.Count, [.. edges.Select((edge, index) => new PolicyJumpTableEdge(edge.State, index))]),
            [.. edges.Select(edge => edge.Endpoints.ToHashSet()), []]);
    }

    /// <summary>Which part is for the host of <paramref name="context"/>.</summary>
    public int EdgeOf(HttpContext context) => _table?.GetDestination(context) ?? 0;

    public bool IsLeft(Endpoint endpoint, int edge) => _edges[edge].Contains(endpoint);
}
