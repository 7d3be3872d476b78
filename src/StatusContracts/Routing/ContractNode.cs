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
internal sealed partial class ContractNode
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
            : StubEndpoint.Create(
                stub,
                new(() => _context.Answers[Problem.Planned(planned, allow: null)]) { Open = planned.Until is null ? null : OpenedContent.Of(stub, _context.Policies.OfContentTypes) },
                planned.Until,
                Disclosure.Of([stub]));

    // Where only fallbacks for certain methods are left, the stock policy refuses the others. It marks the refusal by
    // making it the only endpoint that has no route.
    private Endpoint? StockRefusal() => _fallbacks.Count == 0
        ? null
        : _stock.GetEdges(_fallbacks)
            .SelectMany(edge => edge.Endpoints)
            .FirstOrDefault(endpoint => endpoint is not RouteEndpoint && !_fallbacks.Contains(endpoint));

    private bool IsImplementation(Endpoint endpoint) =>
        _places.TryGetValue(endpoint, out var place) && place.Claim.IsImplementation;

    private bool IsStub(Endpoint endpoint) => _places.TryGetValue(endpoint, out var place) && place.Claim.Stub is not null;

    /// <summary>One endpoint of the node.</summary>
    /// <param name="Resource">The resource that it belongs to.</param>
    /// <param name="IsCertain">Whether it takes every URL that reaches the node.</param>
    private sealed record Place(Claim Claim, Resource Resource, bool IsCertain);
}
