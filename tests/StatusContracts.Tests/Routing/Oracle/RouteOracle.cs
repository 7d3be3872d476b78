using Microsoft.AspNetCore.Http;

namespace StatusContracts.Tests.Routing.Oracle;

/// <summary>What the library should answer to one request.</summary>
/// <param name="Status">The status; 200 for a request that a route takes.</param>
/// <param name="TakenBy">The route that takes it.</param>
/// <param name="Allow">The field of the answer; null where there is no resource, or no answer of ours.</param>
internal sealed record Verdict(int Status, Route? TakenBy, string? Allow);

/// <summary>
/// The five rules of DESIGN §1 by brute force: stock ASP.NET Core is asked, once for each method, what it dispatches for
/// one URL. Far too slow for a server, and it knows nothing of graphs, edges and policies, so it cannot be wrong in the
/// way in which they can.
/// </summary>
internal sealed class RouteOracle
{
    private static readonly string[] Registered =
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"];

    private readonly string[] _known;
    private readonly Pipeline _stock;
    private readonly Pipeline _fallbacks;
    private readonly Pipeline _resources;

    // One URL is asked about under many methods, and each time under all of them.
    private readonly Dictionary<(string Method, string Url, string Host), Task<HashSet<RouteKind>>> _dispatched = [];

    public RouteOracle(IReadOnlyList<Route> routes)
    {
        _known = [.. routes.SelectMany(route => route.DeclaredMethods).Concat(Registered).Distinct().Order(StringComparer.Ordinal)];

        // A refusal routes nothing, but whoever explains a method says that there is something to have it.
        _stock = Pipeline.Stock(routes.Where(route => route.Kind != RouteKind.Refusal).Select(route => route.ToEndpoint()));
        _fallbacks = Pipeline.Stock(routes.Where(route => route.Kind == RouteKind.Fallback).Select(route => route.ToEndpoint()));

        // Each a different order, so that none of them is in doubt.
        _resources = Pipeline.Stock(routes.Where(route => route.Kind != RouteKind.Fallback).Select((route, index) =>
            (route with { Methods = [], Accepts = null, Kind = RouteKind.Implemented, Order = index }).ToEndpoint()));
    }

    /// <summary>What may be answered: one thing, except where stock routing itself is of two minds.</summary>
    /// <exception cref="Exception">
    /// <c>AmbiguousMatchException</c>, internal to ASP.NET Core: the application is wrong, routing cannot decide between two
    /// of its routes.
    /// </exception>
    public async Task<IReadOnlyList<Verdict>> Ask(string method, string url, string host, string? contentType)
    {
        var stock = await Answer(_stock, method, url, host, contentType);
        var isKnown = _known.Contains(method);
        var takers = await Dispatch(method, url, host);
        if (stock.TakenBy?.Kind != RouteKind.Stub && takers.Contains(RouteKind.Implemented))
        {
            // Stock routing says 404 where it passes the route over for its content; such a request was taken by nothing.
            return [stock.Status == 404 && !isKnown ? new(501, null, null) : stock];
        }

        var implemented = new List<string>();
        foreach (var candidate in _known)
        {
            if ((await Dispatch(candidate, url, host)).Contains(RouteKind.Implemented))
            {
                implemented.Add(candidate);
            }
        }

        var allow = string.Join(", ", implemented);
        if (takers.Contains(RouteKind.Stub))
        {
            return [new(501, null, allow)];
        }

        if (await Exists(url, host))
        {
            return [new(isKnown ? 405 : 501, null, allow)];
        }

        if (stock.Status == 415)
        {
            // Routing selects by content type before it tests constraints.
            return [stock, new(isKnown ? 404 : 501, null, null)];
        }

        // Not the stock application: its 405 speaks for routes that do not match this URL.
        var fallback = await Answer(_fallbacks, method, url, host, contentType);
        if (fallback.TakenBy is not null)
        {
            return [fallback];
        }

        // A fallback for some methods refuses the others with a 405 of its own, except where a route for such a method
        // shares the node of the graph: there stock routing says 404.
        return isKnown ? [fallback, new(404, null, null)] : [new(501, null, null)];
    }

    private Task<HashSet<RouteKind>> Dispatch(string method, string url, string host)
    {
        if (!_dispatched.TryGetValue((method, url, host), out var route))
        {
            _dispatched[(method, url, host)] = route = Run();
        }

        return route;

        // A route that takes one content type is a method of the resource, whatever the content of this request.
        async Task<HashSet<RouteKind>> Run()
        {
            var kinds = new HashSet<RouteKind>();
            foreach (var type in (string?[])[null, "application/json", "application/xml", "text/plain", "image/png"])
            {
                if ((await Answer(_stock, method, url, host, type)).TakenBy is { } taker)
                {
                    kinds.Add(taker.Kind);
                }
            }

            return kinds;
        }
    }

    private static async Task<Verdict> Answer(
        Pipeline application, string method, string url, string host, string? contentType)
    {
        var context = application.Context(method, url, host, contentType);
        await application.RunAsync(context);
        return Of(context);
    }

    private async Task<bool> Exists(string url, string host) =>
        (await Answer(_resources, "GET", url, host, contentType: null)).TakenBy is not null;

    /// <summary>What was answered to <paramref name="context"/>.</summary>
    public static Verdict Of(HttpContext context) => new(
        context.Response.StatusCode,
        Route.TakenBy(context),
        context.Response.Headers.Allow.Count == 0 ? null : context.Response.Headers.Allow.ToString());
}
