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
        var claims = new Dictionary<RouteIdentity, List<Claim>>();
        var identities = new List<RouteIdentity>();
        foreach (var route in _isContested ? [.. routes, .. _fallbacks.OfType<RouteEndpoint>()] : routes)
        {
            var identity = RouteIdentity.Of(route);
            if (!claims.TryGetValue(identity, out var same))
            {
                identities.Add(identity);
                claims.Add(identity, same = []);
            }

            same.Add(Claim.Of(route));
        }

        var node = identities.Count > 1 || _splits is not null ? new ResourceNode(context, _splits, new()) : context.Alone;
        foreach (var identity in identities)
        {
            Add(node, claims[identity], identity.IsCertain);
        }
    }

    /// <summary>The edges that the stock policy makes, each with the resources that can win on it.</summary>
    /// <param name="markers">Those of the graph.</param>
    public IReadOnlyList<PolicyNodeEdge> Edges(EdgeMarkers markers)
    {
        var routed = new List<Endpoint>();
        foreach (var place in _places.Values)
        {
            if (!place.Claim.IsRefusal)
            {
                routed.Add(place.Claim.Endpoint);
            }
        }

        routed.AddRange(_fallbacks);
        var edges = _stock.GetEdges([.. routed, .. markers.Of(routed)]);
        var completed = new PolicyNodeEdge[edges.Count];
        for (var i = 0; i < completed.Length; i++)
        {
            completed[i] = new(edges[i].State, Complete(edges[i]));
        }

        _resources.ForEach(resource => resource.Settle());
        return completed;
    }

    private void Add(ResourceNode node, List<Claim> claims, bool isCertain)
    {
        var first = claims[0].Endpoint;
        var resource = new Resource(node, claims, first.RoutePattern, first.Metadata.GetMetadata<IHostMetadata>());
        _resources.Add(resource);
        foreach (var claim in claims)
        {
            if (claim.IsFallback)
            {
                continue;
            }

            _places[claim.Endpoint] = new(claim, resource, isCertain);
            if (EndpointDeclarations.HasRefusals(claim.Endpoint))
            {
                _splits?.AddAlone(claim.Endpoint);
            }
        }
    }

    private List<Endpoint> Complete(PolicyNodeEdge edge)
    {
        var endpoints = new List<Endpoint>();
        string? method = null;
        var isMarked = false;
        foreach (var endpoint in edge.Endpoints)
        {
            if (endpoint is EdgeMarker marker)
            {
                isMarked = true;
                method ??= marker.Method;
            }
            else
            {
                endpoints.Add(endpoint);
            }
        }

        if (!isMarked)
        {
            // A CORS preflight. It asks for a policy, not for an answer.
            return endpoints;
        }

        // A stub that is hidden leaves the edge empty, too.
        var isStockRefused = _context.Options.HideForbiddenResources ? endpoints.TrueForAll(IsStub) : endpoints.Count == 0;
        _splits?.AddEdge(method, endpoints);
        var isSelectedByContent = false;
        if (endpoints.Exists(IsStub))
        {
            endpoints = endpoints.FindAll(endpoint => !IsStub(endpoint) || !endpoints.Exists(other => Hides(other, endpoint)));
            isSelectedByContent = IsSelectedByContent(endpoints);
        }

        var resources = Contenders(endpoints, method, isSelectedByContent);
        for (var i = 0; i < endpoints.Count; i++)
        {
            if (endpoints[i] is RouteEndpoint stub && EndpointDeclarations.Stub(stub) is { } planned)
            {
                endpoints[i] = Answering(stub, planned, isSelectedByContent);
            }
        }

        if (endpoints.Count == 0 && method is null && Joined(resources) is { } joined)
        {
            return [.. joined];
        }

        foreach (var resource in resources)
        {
            endpoints.Add(resource.Takes(method) ? resource.Witness : resource.Placeholder);
        }

        if (isStockRefused && StockRefusal() is { } refusal)
        {
            endpoints.Add(FallbackRefusal.Create(_context, refusal));
        }

        return endpoints;
    }

    // A planned fallback belongs to no resource, so it has no methods to tell.
    private RouteEndpoint Answering(RouteEndpoint stub, StubFacts planned, bool isSelectedByContent) =>
        _places.TryGetValue(stub, out var place)
            ? place.Resource.Answering(stub, isSelectedByContent)
            : StubEndpoint.Create(stub, new(() => _context.Answers[Problem.Planned(planned, allow: null)]), Disclosure.Of([stub]));

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

        if (_context.Options.ServeHead && endpoints.Exists(HeadEndpoint.Is) && _resources.Exists(resource => resource.RefusesHead))
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

        var lacking = _resources.FindAll(resource => !resource.Takes(method));
        if (lacking.Count > 0)
        {
            // Where ASP.NET Core passes an endpoint over for the content of a request, or its version, the endpoint's
            // resource must be there to say that the method is its own.
            foreach (var endpoint in endpoints)
            {
                if (_places.TryGetValue(endpoint, out var place)
                    && !lacking.Contains(place.Resource)
                    && _context.Policies.MayPassOver(endpoint))
                {
                    lacking.Add(place.Resource);
                }
            }
        }

        return lacking;
    }

    private IReadOnlyList<RouteEndpoint>? Joined(IEnumerable<Resource> resources)
    {
        // A resource that is hidden must not leave the next one to answer.
        if (_resources.Count != 2 || _fallbacks.Count > 0 || _splits is not null || _context.Options.HideForbiddenResources
            || resources.Count() != 2)
        {
            return null;
        }

        var certain = _places.Values.FirstOrDefault(place => place.IsCertain)?.Resource;
        return certain is not null && _resources.Find(resource => resource != certain) is { IsForHosts: false } tested
            ? JoinedResources.Of(tested, certain)
            : null;
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
