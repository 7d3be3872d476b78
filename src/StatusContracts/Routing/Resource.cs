using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Authorization;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// What one set of routes offers together: which methods, which stubs, which refusals. For a URL that several routes
/// match, their resources are united. Made while the routing graph is built, and gone with it.
/// </summary>
internal sealed partial class Resource
{
    /// <summary>Just ahead of fallbacks, behind everything else.</summary>
    public const int Order = int.MaxValue - 1;

    private readonly ResourceContext _context;
    private readonly Claim[] _claims;
    private readonly RoutePattern _pattern;
    private readonly IHostMetadata? _hosts;
    private readonly HostSplits? _splits;
    private readonly DerivedResources _derived;
    private readonly HostView? _view;

    // Made when first needed, by a request or by the graph; most resources of an application never need most of them.
    private RouteEndpoint? _endpoint;
    private RouteEndpoint? _witness;
    private ResourceAnswers? _answers;
    private Disclosure? _disclosure;
    private ConcurrentDictionary<(RouteEndpoint, bool), RouteEndpoint>? _stubs;
    private Dictionary<Claim, Claim[]>? _hidden;

    /// <param name="claims">The endpoints, refusals included.</param>
    /// <param name="pattern">The route under which the resource is found.</param>
    /// <param name="hosts">The hosts on which it is found; null for all.</param>
    /// <param name="splits">What is left of it for the host of a request, where <paramref name="hosts"/> cannot tell.</param>
    /// <param name="derived">What requests make of the resources of its node.</param>
    public Resource(
        ResourceContext context,
        IEnumerable<Claim> claims,
        RoutePattern pattern,
        IHostMetadata? hosts,
        HostSplits? splits,
        DerivedResources derived)
        : this(context, claims, pattern, derived)
    {
        _hosts = splits is null ? hosts : null;
        _splits = splits;
    }

    private Resource(ResourceContext context, IEnumerable<Claim> claims, RoutePattern pattern, DerivedResources derived)
    {
        _derived = derived;
        _context = context;
        _claims = [.. claims];
        _pattern = pattern;
        Array.Sort(_claims, Claim.Compare);
    }

    private Resource(Resource all, HostView view)
        : this(all._context, all._claims, all._pattern, all._derived) => _view = view;

    /// <summary>The endpoint that answers what no other endpoint of the resource takes.</summary>
    public RouteEndpoint Endpoint =>
        _endpoint ?? LazyInitializer.EnsureInitialized(ref _endpoint, () => CreateEndpoint());

    /// <summary>
    /// <see cref="Endpoint"/> for an edge of a method that the resource has: there it answers only when the selector finds
    /// that the method is not this URL's after all.
    /// </summary>
    public RouteEndpoint Witness => LazyInitializer.EnsureInitialized(ref _witness, () => CreateEndpoint(isWitness: true));

    /// <summary>Whether HEAD is not to be served for GET.</summary>
    public bool RefusesHead => Refuses(HttpMethods.Head);

    /// <summary>Whether <paramref name="endpoint"/> is a <see cref="Witness"/>.</summary>
    public static bool IsWitness(Endpoint endpoint) => endpoint.Metadata.GetMetadata<WitnessMark>() is not null;

    /// <summary>Whether there is anything of it, beside fallbacks, on the host of the request.</summary>
    public bool Exists => Shown.Any(claim => !IsHidden(claim, hider => hider is { IsFallback: true, TakesAnyMethod: true }));

    /// <summary>Whether only a request shows if there is anything of it.</summary>
    public bool IsUncertain => _splits is not null || !Exists;

    /// <summary>Whether an endpoint is mapped to <paramref name="method"/>, null for any other than those named.</summary>
    public bool Takes(string? method) => Array.Exists(_claims, claim => !claim.IsFallback && claim.Takes(method));

    /// <summary>Whether a request for <paramref name="method"/> reaches an implementation, with the right content at least.</summary>
    public bool Implements(string? method) =>
        Array.Exists(_claims, claim => claim.IsImplementation && IsReached(claim, method));

    /// <summary>The stub that a request for <paramref name="method"/> reaches; null for none.</summary>
    public RouteEndpoint? Planned(string method) =>
        Array.Find(_claims, claim => claim.Stub is not null && IsReached(claim, method))?.Endpoint;

    private ResourceAnswers Answers =>
        _answers ?? LazyInitializer.EnsureInitialized(ref _answers, () => new ResourceAnswers(_context, Allow, ServesOptions, Refusals));

    private Disclosure Disclosure =>
        _disclosure ?? LazyInitializer.EnsureInitialized(ref _disclosure, () => Disclosure.Of(Usable()));

    private IEnumerable<RefusalFacts> Refusals =>
        _claims.Where(claim => !claim.IsFallback && _view?.Explains(claim.Endpoint) != false)
            .SelectMany(claim => EndpointDeclarations.Refusals(claim.Endpoint));

    private IEnumerable<Claim> Shown => _claims.Where(claim => !claim.IsFallback && _view?.Shows(claim) != false);

    // No endpoint takes OPTIONS, be it a stub, and none refuses it.
    private bool ServesOptions =>
        _context.Options.ServeOptions
        && !Implements(HttpMethods.Options)
        && Planned(HttpMethods.Options) is null
        && !Refuses(HttpMethods.Options);

    /// <summary>
    /// The methods whose requests reach an implementation, and OPTIONS where it is served here: the value of <c>Allow</c>
    /// (RFC 9110, section 10.2.1).
    /// </summary>
    private string Allow
    {
        get
        {
            var methods = Takes(method: null)
                ? _context.ServerMethods.All
                : _claims.Where(claim => claim.IsImplementation).SelectMany(claim => claim.Methods);
            return string.Join(", ", methods
                .Where(HttpVerb.IsToken) // What else an endpoint may name, no request can say and no field may hold.
                .Where(Implements)
                .Concat(ServesOptions ? [HttpMethods.Options] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The resource of a URL that both match.</summary>
    public Resource Unite(Resource other) => _derived.Get(this, other, static (one, other) =>
        new(one._context, one._claims.Concat(other._claims), one._pattern, one._hosts, one._splits, one._derived));

    /// <summary>What there is of it on the host of <paramref name="context"/>.</summary>
    public Resource On(HttpContext context) => _splits is null
        ? this
        : _derived.Get(this, _splits.At(context), static (all, view) => new(all, view));

    /// <summary>
    /// <paramref name="stub"/> with the answer that its declaration and this resource make. It keeps route, order and
    /// metadata, so that authorization, CORS and rate limits still apply.
    /// </summary>
    /// <param name="isSelectedByContent">
    /// Whether it takes only the content that it is declared for, because an implementation beside it takes other content.
    /// Otherwise nothing that concerns the request's content refuses a request.
    /// </param>
    public RouteEndpoint Answering(RouteEndpoint stub, bool isSelectedByContent = false) =>
        LazyInitializer.EnsureInitialized(ref _stubs, () => []).GetOrAdd(
            (stub, isSelectedByContent),
            static (key, self) => StubEndpoint.Create(
                key.Item1,
                self._context.Answers[Problem.Planned(EndpointDeclarations.Stub(key.Item1)!, self.Allow)],
                self.Disclosure,
                isSelectedByContent: key.Item2),
            this);

    // Who may use an endpoint that no request reaches may use nothing, unless there is nothing else.
    private IEnumerable<RouteEndpoint> Usable()
    {
        Claim[] own = Exists ? [.. Shown] : _claims;
        var live = Array.FindAll(own, claim => claim.TakesAnyMethod
            ? IsReached(claim, method: null)
            : Array.Exists(claim.Methods, method => IsReached(claim, method)));
        return (live.Length > 0 ? live : own).Select(claim => claim.Endpoint);
    }

    private bool IsReached(Claim claim, string? method) =>
        IsSelectable(claim, method) && !IsHidden(claim, hider => IsSelectable(hider, method));

    // Several may leave nothing together, each for some of the content.
    private bool IsHidden(Claim claim, Func<Claim, bool> isAsked) =>
        HidersOf(claim) is { Length: > 0 } hiders
        && AcceptedContent.Cover(hiders.Where(isAsked).Select(hider => hider.Endpoint), claim.Endpoint);

    private bool IsSelectable(Claim claim, string? method) =>
        claim.Takes(method)
        && _view?.Shows(claim.Endpoint, method) != false
        && !(HeadEndpoint.Is(claim.Endpoint) && RefusesHead);

    private bool Refuses(string method) => Refusals.Any(refusal => refusal.Method == method);

    // The claims of another kind that come first and leave nothing of what both take, the content included.
    private Claim[] HidersOf(Claim claim)
    {
        var hidden = _hidden ?? LazyInitializer.EnsureInitialized(ref _hidden, Hidden);
        return hidden.GetValueOrDefault(claim, []);
    }

    private Dictionary<Claim, Claim[]> Hidden()
    {
        var hidden = new Dictionary<Claim, Claim[]>(ReferenceEqualityComparer.Instance);
        if (Array.TrueForAll(_claims, claim => claim.IsImplementation))
        {
            return hidden;
        }

        foreach (var claim in _claims.Where(claim => !claim.IsRefusal && !claim.IsFallback))
        {
            Claim[] hiders = [.. _claims.Where(other => !other.IsLike(claim) && Hides(other, claim))];
            if (hiders.Length > 0)
            {
                hidden.Add(claim, hiders);
            }
        }

        return hidden;
    }

    private bool Hides(Claim first, Claim second) =>
        !first.IsRefusal
        && IsAhead(first, second)
        && !_context.Policies.TellsApart(first.Endpoint, second.Endpoint);

    // What takes HEAD itself, whatever its order, is ahead of what serves it for GET; see HeadEndpoint.GiveWay.
    private static bool IsAhead(Claim first, Claim second) =>
        HeadEndpoint.Is(first.Endpoint) == HeadEndpoint.Is(second.Endpoint) || first.IsFallback || second.IsFallback
            ? Claim.Compare(first, second) < 0
            : HeadEndpoint.Is(second.Endpoint);

    private RouteEndpoint CreateEndpoint(bool isWitness = false)
    {
        var metadata = new List<object>(Disclosure.Metadata) { this };
        if (_hosts is not null)
        {
            metadata.Add(_hosts);
        }

        if (CrossOrigin.SharedBy(Usable()) is { } origins)
        {
            metadata.Add(origins);
        }

        if (_claims[0].Endpoint.Metadata.GetMetadata<IRouteDiagnosticsMetadata>() is { } route)
        {
            // ASP.NET Core tags its metrics with it (http.route).
            metadata.Add(route);
        }

        if (isWitness)
        {
            metadata.Add(WitnessMark.Instance);
        }

        return new(
            Disclosure.Guard(context => Answers.WriteAsync(context)),
            _pattern,
            Order,
            new EndpointMetadataCollection(metadata),
            $"405 or 501 {_pattern.RawText}");
    }

    private sealed class WitnessMark
    {
        public static readonly WitnessMark Instance = new();
    }
}
