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
    private readonly StockApplications _stock;

    // One URL is asked about under many methods, and each time under all of them.
    private readonly Dictionary<(string Path, string Host), Resource> _resources = [];

    public RoutingOracle(RouteTable table)
    {
        _table = table;
        _stock = new(table);
        ServerMethods = [.. table.Routes.SelectMany(route => route.DeclaredMethods)
            .Select(method => Array.Find(Registered, known => known.Equals(method, StringComparison.OrdinalIgnoreCase)) ?? method)
            .Concat(Registered).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The methods that the server knows, in the spelling in which it knows them.</summary>
    public IReadOnlyList<string> ServerMethods { get; }

    public Verdict Judge(Request request)
    {
        if (!_resources.TryGetValue((request.Path, request.Host), out var resource))
        {
            _resources[(request.Path, request.Host)] = resource = new(_table, _stock, ServerMethods, request);
        }

        return resource.Dispatches(request.Method) ? Taken(request, resource) : Decide(request, resource);
    }

    public void Dispose() => _stock.Dispose();

    private Verdict Taken(Request request, Resource resource)
    {
        var stock = resource.ServesHead(request.Method) ? _stock.AllWithHead : _stock.All;
        var selection = stock.Select(request);
        if (selection.IsStub)
        {
            // The method is implemented for other content and planned for this.
            return selection.Routes is [var stub] ? new(2, 501) { Stub = stub, Allow = resource.Allow } : Verdict.Undecided;
        }

        var withoutStubs = resource.ServesHead(request.Method) ? _stock.WithoutStubsWithHead : _stock.WithoutStubs;
        if (selection.HasStub)
        {
            // A stub of the same rank gives way.
            return Verdict.AsStock(1, withoutStubs.Send(request));
        }

        // Passed over for its content and taken by nothing else, it is a request of an unknown method like any other. A stub
        // for other URLs may be why: stock passes over for content before it tests constraints.
        var reply = stock.Send(request);
        var verdict = reply.Status == 404 && !ServerMethods.Contains(request.Method) ? new(4, 501) : Verdict.AsStock(1, reply);
        return reply.Status is 404 or 415 ? verdict with { OrReplies = [withoutStubs.Send(request)] } : verdict;
    }

    private Verdict Decide(Request request, Resource resource)
    {
        if (_stock.All.Select(request) is { Routes.Count: > 1, HasStub: true, IsStub: false })
        {
            // A stub that is ordered last, and a fallback. Stock throws.
            return Verdict.Undecided;
        }

        if (resource.Stub(request.Method) is { } stubs)
        {
            // With other content it may be another; content that none accepts is refused by none.
            stubs = _stock.All.Select(request) is { IsStub: true } selection ? selection.Routes : stubs;
            return stubs is [var stub] ? new(2, 501) { Stub = stub, Allow = resource.Allow } : Verdict.Undecided;
        }

        var isKnown = ServerMethods.Contains(request.Method);
        return !resource.Exists ? Untaken(request, isKnown)
            : request.Method == "OPTIONS" && resource.ServesOptions ? new(3, 204) { Allow = resource.Allow }
            : isKnown ? new(3, 405) { Allow = resource.Allow, IsExplained = resource.Explains(request.Method) }
            : new(4, 501) { Allow = resource.Allow };
    }

    private Verdict Untaken(Request request, bool isKnown)
    {
        var stock = _stock.All.Send(request);
        if (_stock.All.Select(request).IsFallback)
        {
            return Verdict.AsStock(5, stock);
        }

        if (!isKnown)
        {
            // Routing refuses the content of some requests before it knows whether a route matches.
            return new(4, 501) { OrReplies = stock.Status == 415 ? [stock] : [] };
        }

        List<Reply> replies = [.. Refusals(_stock.All, request)];
        if (_table.ServesHead)
        {
            // What serves HEAD has a place in the graph of routing, too.
            replies.AddRange(Refusals(_stock.AllWithHead, request));
        }

        return Verdict.AsStock(5, replies[0]) with { OrReplies = replies[1..] };
    }

    // What may be answered where nothing takes a request. A method or a content that stock refuses here it may refuse for
    // routes that do not match this URL; those that do are the fallbacks. For other content stock passes such routes over.
    private IEnumerable<Reply> Refusals(Application application, Request request) => application.Send(request) switch
    {
        { Status: 404 } reply => [reply],
        { Status: 415 } reply => [reply, Reply.NotFound, _stock.Fallbacks.Send(request)],
        _ => [_stock.Fallbacks.Send(request)],
    };
}
