using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
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

        foreach (var group in routes.GroupBy(RouteIdentity.Of))
        {
            Claim[] claims = [.. group.Select(Claim.Of)];
            var first = claims[0].Endpoint;
            var resource = new Resource(context, claims, first.RoutePattern, first.Metadata.GetMetadata<IHostMetadata>());
            _resources.Add(resource);
            foreach (var claim in claims)
            {
                _places[claim.Endpoint] = new(claim, resource, group.Key.IsCertain);
            }
        }
    }

    /// <summary>The edges that the stock policy makes, each with the resources that can win on it.</summary>
    public IReadOnlyList<PolicyNodeEdge> Edges()
    {
        Endpoint[] routed =
            [.. _places.Values.Where(place => !place.Claim.IsRefusal).Select(place => place.Claim.Endpoint), .. _fallbacks];
        var markers = routed
            .SelectMany(EndpointDeclarations.Methods)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(method => new EdgeMarker(method))
            .Append(EdgeMarker.AnyMethod);
        return [.. _stock.GetEdges([.. routed, .. markers]).Select(edge => new PolicyNodeEdge(edge.State, Complete(edge)))];
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
        endpoints.RemoveAll(endpoint => IsStub(endpoint) && !_places[endpoint].Resource.IsPlanned(method));
        var resources = Contenders(endpoints, method);
        var contentTypes = AcceptedContentTypes(endpoints);
        for (var i = 0; i < endpoints.Count; i++)
        {
            if (EndpointDeclarations.Stub(endpoints[i]) is { } planned && endpoints[i] is RouteEndpoint stub)
            {
                // A planned fallback belongs to no resource, so it has no methods to tell.
                endpoints[i] = _places.TryGetValue(stub, out var place)
                    ? place.Resource.Answering(stub)
                    : StubEndpoint.Create(stub, _context.Answers[Problem.Planned(planned, allow: null)], Disclosure.Of([stub]));
            }
        }

        endpoints.AddRange(resources.Select(resource => resource.EndpointAccepting(contentTypes)));
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
    private IEnumerable<Resource> Contenders(List<Endpoint> endpoints, string? method)
    {
        if (endpoints.Exists(IsStub) && _resources.Count > 1)
        {
            // Which of them the URL reaches decides what the stub's Allow says.
            return _resources;
        }

        if (endpoints.Exists(IsCertain))
        {
            return [];
        }

        var lacking = _resources.Where(resource => !resource.Takes(method)).ToList();
        if (lacking.Count > 0 && AcceptedContentTypes(endpoints).Count == 0)
        {
            // Where ASP.NET Core passes an endpoint over for its content type, its resource must be there to say that the
            // method is its own.
            lacking.AddRange(endpoints.Where(AcceptsSomeContentOnly).Select(endpoint => _places[endpoint].Resource).Distinct());
        }

        return lacking;
    }

    // What the edge's endpoints accept; nothing when one of them, and be it a fallback, accepts any content: then there is
    // no 415 to keep. See Resource.EndpointAccepting.
    private IReadOnlyList<string> AcceptedContentTypes(List<Endpoint> endpoints)
    {
        var accepted = endpoints
            .Where(endpoint => !IsStub(endpoint))
            .Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])
            .ToList();
        return accepted.Exists(types => types.Count == 0)
            ? []
            : [.. accepted.SelectMany(types => types).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Where only fallbacks for certain methods are left, the stock policy refuses the others. It marks the refusal by
    // making it the only endpoint that has no route.
    private Endpoint? StockRefusal() => _fallbacks.Count == 0
        ? null
        : _stock.GetEdges(_fallbacks)
            .SelectMany(edge => edge.Endpoints)
            .FirstOrDefault(endpoint => endpoint is not RouteEndpoint && !_fallbacks.Contains(endpoint));

    private bool AcceptsSomeContentOnly(Endpoint endpoint) =>
        _places.ContainsKey(endpoint) && endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { ContentTypes.Count: > 0 };

    private bool IsCertain(Endpoint endpoint) => _places.TryGetValue(endpoint, out var place) && place.IsCertain;

    private bool IsStub(Endpoint endpoint) => _places.TryGetValue(endpoint, out var place) && place.Claim.Stub is not null;

    /// <summary>One endpoint of the node.</summary>
    /// <param name="Resource">The resource that it belongs to.</param>
    /// <param name="IsCertain">Whether it takes every URL that reaches the node.</param>
    private sealed record Place(Claim Claim, Resource Resource, bool IsCertain);
}
