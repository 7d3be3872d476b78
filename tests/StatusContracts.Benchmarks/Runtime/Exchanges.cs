using static StatusContracts.Benchmarks.Runtime.Applications;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>Each request with the application that it is sent to and the answer that is measured.</summary>
internal static class Exchanges
{
    private const string Anything = "*/*";

    // What browsers send.
    private const string Page = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private const string Problem = "application/problem+json";

    /// <summary>The exchange, once its answer was seen to be the right one: the time of another would say nothing.</summary>
    public static Exchange Of(Request request)
    {
        var (exchange, status, allow, type, content) = Plan(request);
        exchange.Send();
        var answer = exchange.Answer;
        if (answer.Status != status
            || answer.Allow != allow
            || answer.ContentType != type
            || !answer.Content.Contains(content, StringComparison.Ordinal)
            || (content.Length == 0 && answer.Content.Length != 0)
            || (answer.ContentLength is { } length && content.Length > 0 && length != answer.Content.Length))
        {
            throw new InvalidOperationException($"{request} is not answered as it should be: {answer}");
        }

        return exchange;
    }

    private static (Exchange Exchange, int Status, string? Allow, string? Type, string Content) Plan(Request request) => request switch
    {
        Request.StockGetAgain => (new(StockShopAgain, "GET", "/books", Anything), 200, null, null, ""),
        Request.StockGet => (new(StockShop, "GET", "/books", Anything), 200, null, null, ""),
        Request.Get => (new(Shop, "GET", "/books", Anything), 200, null, null, ""),
        Request.StockNotAllowed => (new(StockShop, "DELETE", "/books", Anything), 405, "GET", null, ""),
        Request.NotAllowed => (new(Shop, "DELETE", "/books", Anything), 405, "GET", Problem, "\"allow\":[\"GET\"]"),
        Request.NotAllowedAsPage => (new(Shop, "DELETE", "/books", Page), 405, "GET", "text/html; charset=utf-8", "<code>GET</code>"),
        Request.NotAllowedHead => (new(Shop, "HEAD", "/books", Anything), 405, "GET", Problem, ""),
        Request.ServedHead => (new(Serving, "HEAD", "/books", Anything), 200, null, null, ""),
        Request.StockHead => (new(StockShop, "HEAD", "/both", Anything), 200, null, null, ""),
        Request.ServedOptions => (new(Serving, "OPTIONS", "/books", Anything), 204, "GET, HEAD, OPTIONS", null, ""),
        Request.StubProblem => (new(StockShop, "POST", "/problems", Anything), 501, null, Problem, "\"status\":501"),
        Request.Stub => (new(Shop, "POST", "/reviews", Anything), 501, "", Problem, "\"feature\":\"Book reviews\""),
        Request.Written => (new(StockShop, "POST", "/written", Anything), 501, "", Problem, "\"feature\":\"Book reviews\""),
        Request.StockOverlapping => (new(StockShop, "PUT", "/users/5", Anything), 405, "GET, POST", null, ""),
        Request.Overlapping => (new(Shop, "PUT", "/users/5", Anything), 405, "GET, POST", Problem, "\"allow\":[\"GET\",\"POST\"]"),
        Request.StockNowhere => (new(StockShop, "PROPFIND", "/nowhere", Anything), 404, null, null, ""),
        Request.UnknownNowhere => (new(Shop, "PROPFIND", "/nowhere", Anything), 501, null, Problem, "\"status\":501"),
        Request.UnknownOnResource => (new(Shop, "PROPFIND", "/books", Anything), 501, "GET", Problem, "\"allow\":[\"GET\"]"),
        Request.ControllerStatusCode => (new(StockControllers, "PUT", "/exports", Anything), 501, null, Problem + "; charset=utf-8", "\"status\":501"),
        Request.ControllerStub => (new(Controllers, "POST", "/exports", Anything), 501, "GET, PUT", Problem, "\"feature\":\"Catalogue export\""),
        Request.PlainControllerStatusCode => (new(StockControllers, "PUT", "/plain", Anything), 501, null, null, ""),
        Request.PlainControllerStub => (new(Controllers, "POST", "/plain", Anything), 501, "PUT", Problem, "\"feature\":\"Catalogue export\""),
        Request.StockUnauthorized => (new(StockGuarded, "GET", "/orders", Anything), 401, null, null, ""),
        Request.GuardedNotAllowed => (new(Guarded, "DELETE", "/orders", Anything), 401, null, null, ""),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };
}
