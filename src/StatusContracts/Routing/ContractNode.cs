using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using StatusContracts.Authorization;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// One node of the routing graph: the endpoints whose routes lead there, before constraints are tested, and the edges
/// that leave it by method.
/// </summary>
internal sealed class ContractNode
{
    private readonly ResourceContext _context;
    private readonly HttpMethodMatcherPolicy _stock;
    private readonly List<Endpoint> _fallbacks = [];
    private readonly Dictionary<Endpoint, Place> _places = [];
    private readonly List<Resource> _resources = [];
    private readonly bool _isContested;
    private readonly HostSplits? _splits;

    public ContractNode(ResourceContext context, HttpMethodMatcherPolicy stock, IReadOnlyList<Endpoint> endpoints)
    {
        _context = context;
        _stock = stock;
        var routes = new List<RouteEndpoint>();
        foreach (var endpoint in endpoints)
        {
            if (endpoint is RouteEndpoint route && !EndpointDeclarations.IsFallback(route))
            {
                routes.Add(route);
            }
            else
            {
                _fallbacks.Add(endpoint);
            }
        }

        if (context.Options.ServeHead)
        {
            routes.AddRange(HeadEndpoint.For(routes));
        }

        _splits = HostSplits.AreNeeded(endpoints) ? new() : null;

        // Between a fallback and an endpoint that is merely ordered last, ASP.NET Core decides by precedence, as between any.
        _isContested = _fallbacks.Count > 0 && routes.Exists(route => route.Order == int.MaxValue);
        List<IGrouping<RouteIdentity, RouteEndpoint>> groups =
            [.. (_isContested ? [.. routes, .. _fallbacks.OfType<RouteEndpoint>()] : routes).GroupBy(RouteIdentity.Of)];
        var node = groups.Count > 1 || _splits is not null ? new ResourceNode(context, _splits, new()) : context.Alone;
        foreach (var group in groups)
        {
            Claim[] claims = [.. group.Select(Claim.Of)];
            var first = claims[0].Endpoint;
            var resource = new Resource(node, claims, first.RoutePattern, first.Metadata.GetMetadata<IHostMetadata>());
            _resources.Add(resource);
            foreach (var claim in claims.Where(claim => !claim.IsFallback))
            {
                _places[claim.Endpoint] = new(claim, resource, group.Key.IsCertain);
                if (EndpointDeclarations.HasRefusals(claim.Endpoint))
                {
                    _splits?.AddAlone(claim.Endpoint);
                }
            }
        }
    }

    /// <summary>The edges that the stock policy makes, each with the resources that can win on it.</summary>
    /// <param name="markers">Those of the graph.</param>
    public IReadOnlyList<PolicyNodeEdge> Edges(EdgeMarkers markers)
    {
        Endpoint[] routed =
            [.. _places.Values.Where(place => !place.Claim.IsRefusal).Select(place => place.Claim.Endpoint), .. _fallbacks];
        var marked = routed
            .SelectMany(EndpointDeclarations.Methods)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(method => markers[method])
            .Append(EdgeMarker.AnyMethod);
        PolicyNodeEdge[] edges =
            [.. _stock.GetEdges([.. routed, .. marked]).Select(edge => new PolicyNodeEdge(edge.State, Complete(edge)))];
        _resources.ForEach(resource => resource.Settle());
        return edges;
    }

    private List<Endpoint> Complete(PolicyNodeEdge edge)
    {
        var endpoints = edge.Endpoints.Where(endpoint => endpoint is not EdgeMarker).ToList();
        var markers = edge.Endpoints.OfType<EdgeMarker>().ToList();
        if (markers.Count == 0)
        {
            // A CORS preflight. It asks for a policy, not for an answer.
            return endpoints;
        }

        // A stub that is hidden leaves the edge empty, too.
        var isStockRefused = _context.Options.HideForbiddenResources ? endpoints.TrueForAll(IsStub) : endpoints.Count == 0;
        var method = markers.Find(marker => marker.Method is not null)?.Method;
        _splits?.AddEdge(method, endpoints);
        endpoints = endpoints.FindAll(endpoint => !IsStub(endpoint) || !endpoints.Exists(other => Hides(other, endpoint)));
        var isSelectedByContent = IsSelectedByContent(endpoints);
        var resources = Contenders(endpoints, method, isSelectedByContent);
        for (var i = 0; i < endpoints.Count; i++)
        {
            if (EndpointDeclarations.Stub(endpoints[i]) is { } planned && endpoints[i] is RouteEndpoint stub)
            {
                // A planned fallback belongs to no resource, so it has no methods to tell.
                endpoints[i] = _places.TryGetValue(stub, out var place)
                    ? place.Resource.Answering(stub, isSelectedByContent)
                    : StubEndpoint.Create(stub, new(() => _context.Answers[Problem.Planned(planned, allow: null)]), Disclosure.Of([stub]));
            }
        }

        endpoints.AddRange(resources.Select(resource => resource.Takes(method) ? resource.Witness : resource.Placeholder));
        if (isStockRefused && StockRefusal() is { } refusal)
        {
            endpoints.Add(FallbackRefusal.Create(_context, refusal));
        }

        return endpoints;
    }

    /// <summary>
    /// The resources that can win on an edge. Where an endpoint is sure to take the method, none can, and the edge keeps
    /// its single candidate, which ASP.NET Core selects without allocating.
    /// </summary>
    private IEnumerable<Resource> Contenders(List<Endpoint> endpoints, string? method, bool isSelectedByContent)
    {
        if (isSelectedByContent || (endpoints.Exists(IsStub) && _resources.Count > 1))
        {
            // Which of them the URL reaches decides what the stub's Allow says, and whether it answers other content too.
            return _resources;
        }

        if (endpoints.Exists(HeadEndpoint.Is) && _resources.Exists(resource => resource.RefusesHead))
        {
            // Which of them the URL reaches decides whether HEAD is served.
            return _resources;
        }

        if (endpoints.Exists(IsCertain))
        {
            return [];
        }

        if (_isContested || _splits is not null)
        {
            // Which of the fallbacks the URL reaches decides what is left for the endpoints of the last order; and the host,
            // what is left of any.
            return _resources;
        }

        var lacking = _resources.Where(resource => !resource.Takes(method)).ToList();
        if (lacking.Count > 0)
        {
            // Where ASP.NET Core passes an endpoint over for the content of a request, or its version, the endpoint's
            // resource must be there to say that the method is its own.
            lacking.AddRange(endpoints
                .Where(endpoint => _places.ContainsKey(endpoint) && _context.Policies.MayPassOver(endpoint))
                .Select(endpoint => _places[endpoint].Resource)
                .Distinct());
        }

        return lacking;
    }

    // Where only fallbacks for certain methods are left, the stock policy refuses the others. It marks the refusal by
    // making it the only endpoint that has no route.
    private Endpoint? StockRefusal() => _fallbacks.Count == 0
        ? null
        : _stock.GetEdges(_fallbacks)
            .SelectMany(edge => edge.Endpoints)
            .FirstOrDefault(endpoint => endpoint is not RouteEndpoint && !_fallbacks.Contains(endpoint));

    // A stub takes any content, but not from an endpoint beside it.
    private bool IsSelectedByContent(List<Endpoint> endpoints) =>
        endpoints.Count(_places.ContainsKey) > 1
        && endpoints.Exists(endpoint => IsStub(endpoint) && AcceptedContent.Of(endpoint).Count > 0);

    // Whether a stub can give way to an endpoint without leaving anything unanswered.
    private bool Hides(Endpoint endpoint, Endpoint stub) =>
        IsImplementation(endpoint)
        && _places[stub] is var place
        && _places[endpoint].Resource == place.Resource
        && Claim.Compare(_places[endpoint].Claim, place.Claim) < 0
        && !_context.Policies.MayPrefer(stub, endpoint);

    private bool IsCertain(Endpoint endpoint) =>
        _places.TryGetValue(endpoint, out var place)
        && place.IsCertain
        && !(_isContested && place.Claim.Endpoint.Order == int.MaxValue);

    private bool IsImplementation(Endpoint endpoint) =>
        _places.TryGetValue(endpoint, out var place) && place.Claim.IsImplementation;

    private bool IsStub(Endpoint endpoint) => _places.TryGetValue(endpoint, out var place) && place.Claim.Stub is not null;

    /// <summary>One endpoint of the node.</summary>
    /// <param name="Resource">The resource that it belongs to.</param>
    /// <param name="IsCertain">Whether it takes every URL that reaches the node.</param>
    private sealed record Place(Claim Claim, Resource Resource, bool IsCertain);
}
