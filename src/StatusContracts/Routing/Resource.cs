using Microsoft.AspNetCore.Http;
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

    private readonly ResourceNode _node;
    private readonly RouteEndpoint[] _endpoints;
    private readonly RoutePattern _pattern;
    private readonly IHostMetadata? _hosts;
    private readonly HostView? _view;

    // What is made when first needed, by the graph or by a request. Most resources of an application never answer.
    private Made? _made;

    /// <param name="node">What it shares with its neighbours.</param>
    /// <param name="claims">The endpoints, refusals included.</param>
    /// <param name="pattern">The route under which the resource is found.</param>
    /// <param name="hosts">The hosts on which it is found; null for all.</param>
    public Resource(ResourceNode node, IEnumerable<Claim> claims, RoutePattern pattern, IHostMetadata? hosts)
        : this(node, [.. claims], pattern, node.Splits is null ? hosts : null, view: null)
    {
    }

    private Resource(ResourceNode node, Claim[] claims, RoutePattern pattern, IHostMetadata? hosts, HostView? view)
    {
        Array.Sort(claims, Claim.Compare);
        _node = node;
        _made = new() { Claims = claims };
        _endpoints = Array.ConvertAll(claims, claim => claim.Endpoint);
        _pattern = pattern;
        _hosts = hosts;
        _view = view;
    }

    /// <summary>Whether it is found on certain hosts only.</summary>
    public bool IsForHosts => _hosts is not null;

    /// <summary>Whether HEAD is not to be served for GET.</summary>
    public bool RefusesHead => Refuses(HttpMethods.Head);

    /// <summary>Whether there is anything of it, beside fallbacks, on the host of the request.</summary>
    public bool Exists
    {
        get
        {
            foreach (var claim in Claims)
            {
                if (IsShown(claim)
                    && (HidersOf(claim).Length == 0 || !IsHidden(claim, static hider => hider is { IsFallback: true, TakesAnyMethod: true })))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether only a request shows if there is anything of it. Known once it is settled.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>Whether an endpoint is mapped to <paramref name="method"/>, null for any other than those named.</summary>
    public bool Takes(string? method)
    {
        foreach (var claim in Claims)
        {
            if (!claim.IsFallback && claim.Takes(method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a request for <paramref name="method"/> reaches an implementation, with the right content at least.</summary>
    public bool Implements(string? method)
    {
        // Asked during requests, too, as Planned is: no closure is allocated for either.
        foreach (var claim in Claims)
        {
            if (claim.IsImplementation && IsReached(claim, method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stub that a request for <paramref name="method"/> reaches; null for none.</summary>
    public RouteEndpoint? Planned(string method)
    {
        foreach (var claim in Claims)
        {
            if (claim.Stub is not null && IsReached(claim, method))
            {
                return claim.Endpoint;
            }
        }

        return null;
    }

    // Sorted; those of the same endpoints are equal, whoever makes them.
    private Claim[] Claims =>
        Own.Claims ?? LazyInitializer.EnsureInitialized(ref Own.Claims, () => Array.ConvertAll(_endpoints, Claim.Of));

    private Made Own => _made ?? LazyInitializer.EnsureInitialized(ref _made, () => new Made());

    private IEnumerable<RefusalFacts> Refusals =>
        Claims.Where(claim => !claim.IsFallback && _view?.Explains(claim.Endpoint) != false)
            .SelectMany(claim => EndpointDeclarations.Refusals(claim.Endpoint));

    private bool IsShown(Claim claim) => !claim.IsFallback && _view?.Shows(claim) != false;

    // No endpoint takes OPTIONS, be it a stub, and none refuses it.
    private bool ServesOptions =>
        _node.Context.Options.ServeOptions
        && !Implements(HttpMethods.Options)
        && Planned(HttpMethods.Options) is null
        && !Refuses(HttpMethods.Options);

    /// <summary>
    /// The methods whose requests reach an implementation, and OPTIONS where it is served here: the value of <c>Allow</c>
    /// (RFC 9110, section 10.2.1).
    /// </summary>
    private string Allow => string.Join(", ", Allowed);

    private IEnumerable<string> Allowed
    {
        get
        {
            var methods = Takes(method: null)
                ? _node.Context.ServerMethods.All
                : Claims.Where(claim => claim.IsImplementation).SelectMany(claim => claim.Methods);
            return methods
                .Where(HttpVerb.IsToken) // What else an endpoint may name, no request can say and no field may hold.
                .Where(Implements)
                .Concat(ServesOptions ? [HttpMethods.Options] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal);
        }
    }

    /// <summary>
    /// The value of <c>Allow</c> beside a 405 of the endpoint that took the request of <paramref name="context"/>. Where HEAD
    /// is served for GET, one endpoint takes both, and refuses both.
    /// </summary>
    public async ValueTask<string> AllowOfOthersAsync(HttpContext context)
    {
        var resource = IsGated ? await AtAsync(context) : this;
        var refused = context.Request.Method;
        var isEither = (HttpMethods.IsGet(refused) || HttpMethods.IsHead(refused)) && !resource.Claims.Any(claim =>
            claim.IsImplementation && !HeadEndpoint.Is(claim.Endpoint) && resource.IsReached(claim, HttpMethods.Head));
        return string.Join(", ", resource.Allowed.Where(method =>
            !HttpMethods.Equals(method, refused)
            && !(isEither && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)))));
    }

    /// <summary>The resource of a URL that both match.</summary>
    public Resource Unite(Resource other) => _node.Derived!.Get(this, other, static (one, other) =>
        new(one._node, [.. one.Claims, .. other.Claims], one._pattern, one._hosts, view: null));

    /// <summary>What there is of it on the host of <paramref name="context"/>.</summary>
    public Resource On(HttpContext context) => _node.Splits is null || _view is not null
        ? this
        : _node.Derived!.Get(this, _node.Splits.At(context), static (all, view) => new(all._node, [.. all.Claims], all._pattern, all._hosts, view));

    // Who may use an endpoint that no request reaches may use nothing, unless there is nothing else.
    private List<RouteEndpoint> Usable()
    {
        var exists = Exists;
        var all = new List<RouteEndpoint>(Claims.Length);
        var live = new List<RouteEndpoint>(Claims.Length);
        foreach (var claim in Claims)
        {
            if (!exists || IsShown(claim))
            {
                all.Add(claim.Endpoint);
                if (IsReachedAtAll(claim))
                {
                    live.Add(claim.Endpoint);
                }
            }
        }

        return live.Count > 0 ? live : all;
    }

    private bool Refuses(string method) => Refusals.Any(refusal => refusal.Method == method);

    private sealed class Made
    {
        public Claim[]? Claims;
        public Claim[][]? Hiders;
        public Disclosure? Disclosure;
        public RouteEndpoint? Placeholder;
        public RouteEndpoint? Witness;
        public RouteEndpoint? Endpoint;
        public RequestDelegate? Answer;
        public PlannedEndpoint[] Planned = [];
        public Openings? Openings;
        public string? Allow;
    }
}
