namespace StatusContracts.Oracle;

/// <summary>
/// The five rules by brute force: stock ASP.NET Core is asked, once for each method, what it dispatches for one URL. Far
/// too slow for a server, and it knows nothing of graphs, edges and policies, so it cannot be wrong in the way in which
/// they can.
/// </summary>
public sealed class RoutingOracle : IDisposable
{
    private static readonly string[] Registered =
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"];

    private readonly RouteTable _table;
    private readonly string[] _contentTypes;
    private readonly Application _stock;
    private readonly Lazy<Application> _withoutStubs;
    private readonly Lazy<Application> _fallbacks;
    private readonly Dictionary<Route, Application> _alone = new(ReferenceEqualityComparer.Instance);

    // One URL is asked about under many methods, and each time under all of them.
    private readonly Dictionary<(string Path, string Host), Resource> _resources = [];

    public RoutingOracle(RouteTable table)
    {
        _table = table;
        ServerMethods = [.. table.Routes.SelectMany(route => route.DeclaredMethods)
            .Select(method => Array.Find(Registered, known => known.Equals(method, StringComparison.OrdinalIgnoreCase)) ?? method)
            .Concat(Registered).Distinct().Order(StringComparer.Ordinal)];
        _contentTypes = table.Routes.All(route => route.Accepts.Length == 0) ? []
            : [.. table.Routes.SelectMany(route => route.Accepts)
                .Select(type => type.Replace("*", "probe", StringComparison.Ordinal)).Append("probe/probe").Distinct()];
        _stock = new(table.Routes.Where(route => route.Kind != RouteKind.Refusal));
        _withoutStubs = Part(route => route.Kind != RouteKind.Refusal && !route.IsStub);
        _fallbacks = Part(route => route.IsFallback);
    }

    /// <summary>The methods that the server knows, in the spelling in which it knows them.</summary>
    public IReadOnlyList<string> ServerMethods { get; }

    public Verdict Judge(Request request)
    {
        if (!_resources.TryGetValue((request.Path, request.Host), out var resource))
        {
            _resources[(request.Path, request.Host)] = resource = new(this, request.Path, request.Host);
        }

        if (resource.Dispatches(request.Method))
        {
            return Taken(request);
        }

        var verdict = Decide(request, resource);
        return verdict with { OrReply = verdict.OrReply ?? (_stock.Send(request) is { Status: 415 } refused ? refused : null) };
    }

    private Verdict Decide(Request request, Resource resource)
    {
        if (resource.Stub(request.Method) is { } stubs)
        {
            return stubs is [var stub] ? new(2, 501) { Stub = stub, Allow = resource.Allow } : Verdict.Undecided;
        }

        var isKnown = ServerMethods.Contains(request.Method);
        if (resource.Exists)
        {
            return isKnown
                ? new(3, 405) { Allow = resource.Allow, IsExplained = resource.Explains(request.Method) }
                : new(4, 501) { Allow = resource.Allow };
        }

        return Untaken(request, isKnown);
    }

    public void Dispose()
    {
        _stock.Dispose();
        foreach (var part in new[] { _withoutStubs, _fallbacks }.Where(part => part.IsValueCreated))
        {
            part.Value.Dispose();
        }

        foreach (var application in _alone.Values)
        {
            application.Dispose();
        }
    }

    private Verdict Taken(Request request)
    {
        var selection = _stock.Select(request);
        if (selection.IsStub)
        {
            // The method is implemented for other content and planned for this: two rules fit.
            return Verdict.Undecided;
        }

        // A stub of the same rank gives way.
        var application = selection.HasStub ? _withoutStubs.Value : _stock;
        var reply = application.Send(request);

        // Passed over for its content and taken by nothing else, it is a request of an unknown method like any other.
        return reply.Status == 404 && !ServerMethods.Contains(request.Method) ? new(4, 501) : Verdict.AsStock(1, reply);
    }

    private Verdict Untaken(Request request, bool isKnown)
    {
        var stock = _stock.Send(request);
        if (_stock.Select(request).IsFallback)
        {
            return Verdict.AsStock(5, stock);
        }

        if (!isKnown)
        {
            return new(4, 501);
        }

        // What stock refuses here it may refuse for routes that do not match this URL. Those that do are the fallbacks.
        var refused = _fallbacks.Value.Send(request);
        var isRefused = stock.Status != 404;

        // Whether a fallback for certain methods refuses the others, or is not even asked, depends on where the routes
        // around it end in the graph of routing; and there a refusal has a place, too.
        var isUnsure = _table.Routes.Any(route => route.Kind == RouteKind.Refusal);
        return Verdict.AsStock(5, isRefused ? refused : stock) with
        {
            OrReply = isUnsure ? isRefused ? Reply.NotFound : refused : null,
        };
    }

    private Lazy<Application> Part(Func<Route, bool> isPart) => new(() => new(_table.Routes.Where(isPart)));

    // Whether a route matches a URL is asked where nothing else is mapped, and for any method and content.
    private bool Matches(Route route, Request request)
    {
        if (!_alone.TryGetValue(route, out var application))
        {
            var open = route with { Methods = [], Accepts = [], Kind = RouteKind.Implemented };
            _alone[route] = application = new([open]);
        }

        return application.Select(request).Routes.Count > 0;
    }

    /// <summary>What one URL reaches on one host.</summary>
    private sealed class Resource(RoutingOracle oracle, string path, string host)
    {
        private readonly Dictionary<string, List<Selection>> _selections = [];
        private IReadOnlyList<string>? _allow;
        private bool? _exists;

        public IReadOnlyList<string> Allow => _allow ??= [.. oracle.ServerMethods.Where(Dispatches)];

        /// <summary>Whether anything is here, be it planned, or refused with a reason.</summary>
        public bool Exists => _exists ??= Allow.Count > 0
            || oracle.ServerMethods.Any(method => Stub(method) is not null)
            || oracle._table.Routes.Any(route => route.Kind == RouteKind.Refusal && Matches(route));

        /// <summary>Whether an implementation takes the method, with some content.</summary>
        public bool Dispatches(string method) => Selections(method).Exists(selection => selection.IsImplemented);

        /// <summary>The stub that takes the method; several where routing cannot decide; null where none does.</summary>
        public IReadOnlyList<Route>? Stub(string method) =>
            Dispatches(method) ? null : Selections(method).Find(selection => selection.IsStub).Routes;

        public bool Explains(string method) =>
            oracle._table.Routes.Any(route => !route.IsFallback && route.Explained.Contains(method) && Matches(route));

        private bool Matches(Route route) => oracle.Matches(route, new("GET", path, host));

        private List<Selection> Selections(string method)
        {
            if (!_selections.TryGetValue(method, out var selections))
            {
                var request = new Request(method, path, host);
                _selections[method] = selections = [.. oracle._contentTypes
                    .Select(type => oracle._stock.Select(request with { ContentType = type }))
                    .Prepend(oracle._stock.Select(request))];
            }

            return selections;
        }
    }
}
