using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// What one set of routes offers together: which methods, which stubs, which refusals. For a URL that several routes
/// match, their resources are united. Made while the routing graph is built, and gone with it.
/// </summary>
internal sealed class Resource
{
    /// <summary>Just ahead of fallbacks, behind everything else.</summary>
    public const int Order = int.MaxValue - 1;

    private const int MostUnited = 256;

    private readonly ResourceContext _context;
    private readonly Claim[] _claims;
    private readonly RoutePattern _pattern;
    private readonly IHostMetadata? _hosts;

    // Made when first needed, by a request or by the graph; most resources of an application never need most of them.
    private RouteEndpoint? _endpoint;
    private ResourceAnswers? _answers;
    private ConcurrentDictionary<Resource, Resource>? _united;
    private ConcurrentDictionary<RouteEndpoint, RouteEndpoint>? _stubs;

    /// <param name="claims">The endpoints, refusals included.</param>
    /// <param name="pattern">The route under which the resource is found.</param>
    /// <param name="hosts">The hosts on which it is found; null for all.</param>
    public Resource(ResourceContext context, IEnumerable<Claim> claims, RoutePattern pattern, IHostMetadata? hosts)
    {
        _context = context;
        _claims = [.. claims];
        RefusesHead = context.Options.ServeHead && Array.Exists(_claims, claim => HeadEndpoint.RefusesHead(claim.Endpoint));
        if (RefusesHead)
        {
            _claims = Array.FindAll(_claims, claim => !HeadEndpoint.Is(claim.Endpoint));
        }

        _pattern = pattern;
        _hosts = hosts;
        Array.Sort(_claims, Claim.Compare);
    }

    /// <summary>The endpoint that answers what no other endpoint of the resource takes.</summary>
    public RouteEndpoint Endpoint =>
        _endpoint ?? LazyInitializer.EnsureInitialized(ref _endpoint, () => CreateEndpoint(acceptedContentTypes: []));

    /// <summary>Whether HEAD is not to be served for GET.</summary>
    public bool RefusesHead { get; }

    /// <summary>Whether a request for <paramref name="method"/>, null for any other than those named, reaches an endpoint.</summary>
    public bool Takes(string? method) => Array.Exists(_claims, claim => claim.Takes(method));

    /// <summary>Whether that endpoint is a stub.</summary>
    public bool IsPlanned(string? method) => Array.Find(_claims, claim => claim.Takes(method))?.Stub is not null;

    private ResourceAnswers Answers =>
        _answers ?? LazyInitializer.EnsureInitialized(ref _answers, () => new ResourceAnswers(_context, Allow, ServesOptions, Refusals));

    private IEnumerable<RefusalFacts> Refusals =>
        _claims.SelectMany(claim => EndpointDeclarations.Refusals(claim.Endpoint));

    // No endpoint takes OPTIONS, be it a stub, and none refuses it.
    private bool ServesOptions =>
        _context.Options.ServeOptions
        && !Takes(HttpMethods.Options)
        && !Refusals.Any(refusal => refusal.Method == HttpMethods.Options);

    /// <summary>
    /// The methods whose requests reach an implementation, and OPTIONS where it is served here: the value of <c>Allow</c>
    /// (RFC 9110, section 10.2.1).
    /// </summary>
    private string Allow
    {
        get
        {
            var methods = Takes(method: null) ? _context.ServerMethods.All : _claims.SelectMany(claim => claim.Methods);
            return string.Join(", ", methods
                .Where(HttpVerb.IsToken) // What else an endpoint may name, no request can say and no field may hold.
                .Where(method => Takes(method) && !IsPlanned(method))
                .Concat(ServesOptions ? [HttpMethods.Options] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The resource of a URL that both match.</summary>
    public Resource Unite(Resource other)
    {
        // Clients choose URLs, and so which resources meet; what is kept for them is bounded.
        var united = LazyInitializer.EnsureInitialized(ref _united, () => []);
        return united.TryGetValue(other, out var known) ? known
            : united.Count < MostUnited ? united.GetOrAdd(other, Create())
            : Create();

        Resource Create() => new(_context, _claims.Concat(other._claims), _pattern, _hosts);
    }

    /// <summary>
    /// <paramref name="stub"/> with the answer that its declaration and this resource make. It keeps route, order and
    /// metadata, so that authorization, CORS and rate limits still apply; only what concerns the request's content is left
    /// out.
    /// </summary>
    public RouteEndpoint Answering(RouteEndpoint stub) => LazyInitializer.EnsureInitialized(ref _stubs, () => []).GetOrAdd(
        stub,
        static (stub, self) => StubEndpoint.Create(
            stub, self._context.Answers[Problem.Planned(EndpointDeclarations.Stub(stub)!, self.Allow)]),
        this);

    /// <summary>
    /// <see cref="Endpoint"/> for an edge on which other endpoints select by content type. It follows them: an endpoint
    /// that accepts anything would take over their 415.
    /// </summary>
    public RouteEndpoint EndpointAccepting(IReadOnlyList<string> contentTypes) =>
        contentTypes.Count == 0 ? Endpoint : CreateEndpoint(contentTypes);

    private RouteEndpoint CreateEndpoint(IReadOnlyList<string> acceptedContentTypes)
    {
        var disclosure = Disclosure.Of(_claims.Select(claim => claim.Endpoint));
        var metadata = new List<object>(disclosure.Metadata) { this };
        if (_hosts is not null)
        {
            metadata.Add(_hosts);
        }

        if (_claims[0].Endpoint.Metadata.GetMetadata<IRouteDiagnosticsMetadata>() is { } route)
        {
            // ASP.NET Core tags its metrics with it (http.route).
            metadata.Add(route);
        }

        if (acceptedContentTypes.Count > 0)
        {
            metadata.Add(new AcceptsMetadata([.. acceptedContentTypes]));
        }

        return new(
            disclosure.Guard(context => Answers.WriteAsync(context)),
            _pattern,
            Order,
            new EndpointMetadataCollection(metadata),
            $"405 or 501 {_pattern.RawText}");
    }
}
