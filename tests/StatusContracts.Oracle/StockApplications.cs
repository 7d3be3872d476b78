namespace StatusContracts.Oracle;

/// <summary>
/// The applications without a library that a <see cref="RoutingOracle"/> asks about one table. Each is built when it is first
/// asked.
/// </summary>
internal sealed class StockApplications(RouteTable table) : IDisposable
{
    private readonly Dictionary<Route, Application> _alone = new(ReferenceEqualityComparer.Instance);
    private Application? _all;
    private Application? _allWithHead;
    private Application? _withoutStubs;
    private Application? _withoutStubsWithHead;
    private Application? _fallbacks;

    /// <summary>The whole table. Its refusals take nothing.</summary>
    public Application All => _all ??= new(Routed);

    /// <summary>The same, with HEAD wherever GET is mapped.</summary>
    public Application AllWithHead => _allWithHead ??= new(Routed, withHead: true);

    /// <summary>The same, where stubs take nothing either.</summary>
    public Application WithoutStubs => _withoutStubs ??= new(Implemented);

    public Application WithoutStubsWithHead => _withoutStubsWithHead ??= new(Implemented, withHead: true);

    public Application Fallbacks => _fallbacks ??= new(table.Routes.Where(route => route.IsFallback));

    private IEnumerable<Route> Routed =>
        table.Routes.Select(route => route.Kind == RouteKind.Refusal ? TakingNothing(route) : route);

    private IEnumerable<Route> Implemented => Routed.Select(route => route.IsStub ? TakingNothing(route) : route);

    /// <summary>Whether a route matches a URL and a host, asked where nothing else is mapped, and for any method and content.</summary>
    public bool Matches(Route route, Request request)
    {
        if (!_alone.TryGetValue(route, out var application))
        {
            _alone[route] = application = new([route with { Methods = [], Accepts = [], Kind = RouteKind.Implemented }]);
        }

        return application.Select(request).Routes.Count > 0;
    }

    // Its place in the graph of routing stays, because where a route ends there decides what routing refuses by itself on
    // the URLs around it. No request has this method.
    private static Route TakingNothing(Route route) => route with { Methods = ["NOBODY"], Accepts = [] };

    public void Dispose()
    {
        foreach (var application in _alone.Values
            .Append(_all).Append(_allWithHead).Append(_withoutStubs).Append(_withoutStubsWithHead).Append(_fallbacks))
        {
            application?.Dispose();
        }
    }
}
