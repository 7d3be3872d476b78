using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Routing;

/// <summary>
/// Which endpoints of a node are left for the host of a request, method by method, as the stock policy splits each edge.
/// That policy lets the nearest host win: where <c>*.example</c> and <c>a.example</c> meet, endpoints of the former are not
/// reached on the latter, but only on edges where the latter is named. So no resource can be put there by hosts of its own.
/// </summary>
internal sealed class HostSplits
{
    private const int MostViews = 512;

    private static readonly HostMatcherPolicy Policy = new();

    private readonly Dictionary<string, int> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Endpoint, int> _alone = new(ReferenceEqualityComparer.Instance);
    private readonly List<HostSplit> _splits = [];
    private readonly ConcurrentDictionary<string, HostView> _views = [];
    private int _anyMethod;

    /// <summary>
    /// Whether a host can match several of those that endpoints are limited to. Where all are plain and different, each
    /// decides for itself.
    /// </summary>
    public static bool AreNeeded(IEnumerable<Endpoint> endpoints)
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
        {
            hosts.UnionWith(HostsOf(endpoint));
        }

        return hosts.Count > 1
            && (hosts.Any(host => host.AsSpan().ContainsAny('*', ':'))
                || hosts.Distinct(StringComparer.OrdinalIgnoreCase).Count() < hosts.Count);
    }

    /// <param name="method">The method of the edge; null for that of any other method.</param>
    public void AddEdge(string? method, IReadOnlyList<Endpoint> endpoints)
    {
        if (method is null)
        {
            _anyMethod = _splits.Count;
        }
        else
        {
            _methods[method] = _splits.Count;
        }

        _splits.Add(HostSplit.Of(Policy, endpoints));
    }

    /// <param name="endpoint">An endpoint that says something without taking requests.</param>
    public void AddAlone(Endpoint endpoint)
    {
        _alone[endpoint] = _splits.Count;
        _splits.Add(HostSplit.Of(Policy, [endpoint]));
    }

    /// <summary>What is left for the host of <paramref name="context"/>.</summary>
    public HostView At(HttpContext context)
    {
        var edges = _splits.ConvertAll(split => split.EdgeOf(context));

        // Clients choose hosts, though few of them make a difference; what is kept for them is bounded.
        var key = string.Join(',', edges);
        return _views.TryGetValue(key, out var known) ? known
            : _views.Count < MostViews ? _views.GetOrAdd(key, new HostView(this, edges))
            : new(this, edges);
    }

    public bool IsLeft(Endpoint endpoint, string? method, List<int> edges)
    {
        var split = method is not null && _methods.TryGetValue(method, out var named) ? named : _anyMethod;
        return _splits[split].IsLeft(endpoint, edges[split]);
    }

    public bool IsLeft(Endpoint endpoint, List<int> edges)
    {
        return IsIn(_anyMethod) || _methods.Values.Any(IsIn);

        bool IsIn(int split) => _splits[split].IsLeft(endpoint, edges[split]);
    }

    public bool Matches(Endpoint endpoint, List<int> edges) =>
        !_alone.TryGetValue(endpoint, out var split) || _splits[split].IsLeft(endpoint, edges[split]);

    private static IReadOnlyList<string> HostsOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? [];
}
