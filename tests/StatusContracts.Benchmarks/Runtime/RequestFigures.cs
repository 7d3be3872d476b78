using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>The figures of requests, each with its peer and its bound.</summary>
internal static class RequestFigures
{
    public static IReadOnlyList<Figure> Of(Times times) =>
    [
        Open(times, "noise: a routed GET without the library", "another such app", Request.StockGetAgain, Request.StockGet),

        // One look-up of a header field, Transfer-Encoding, which a server's own dictionary answers from a slot.
        AtMost(times, "a routed GET", "the same app without the library", Request.Get, Request.StockGet, 1.12),

        // The limit is what an endpoint written by hand takes that sends the same, about 1.3: in a HeaderDictionary each field
        // costs as much as a twentieth of the request, and four take one more array than one. The rest is what such an endpoint
        // need not ask: Transfer-Encoding and Accept, whether the request runs again for an error page, and the endpoint for
        // others to see. Fewer look-ups for the last two, and calls past HttpContext's own, were tried, and not to be measured.
        AtMost(times, "405 with `Allow` and body", "stock 405 without a body", Request.NotAllowed, Request.StockNotAllowed, 1.7),
        Open(times, "the same as a page, for a browser", "stock 405", Request.NotAllowedAsPage, Request.StockNotAllowed),
        Open(times, "405 to HEAD", "stock 405", Request.NotAllowedHead, Request.StockNotAllowed),
        Open(times, "HEAD that `ServeHead` serves", "stock HEAD, mapped", Request.ServedHead, Request.StockHead),
        Open(times, "OPTIONS that `ServeOptions` serves", "stock 405", Request.ServedOptions, Request.StockNotAllowed),

        // 0.32 for the answer alone, 0.40 with its count among the features that are wanted, and with the question whether
        // anybody listens.
        Figure.Ratio(
            "501 of a minimal-API stub, over the routed GET",
            "`Results.Problem(statusCode: 501)`, over the routed GET",
            times.RatioOver((Request.Stub, Request.Get), (Request.StubProblem, Request.StockGet)),
            atMost: 0.45),
        AtMost(times, "501 of a minimal-API stub", "the same answer written by hand, its bytes encoded ahead", Request.Stub, Request.Written, 1.35),
        AtMost(times, "501 of a controller stub", "an action returning `StatusCode(501)`", Request.ControllerStub, Request.ControllerStatusCode, 0.7),
        Open(times, "the same without `[ApiController]`", "the same, without a body", Request.PlainControllerStub, Request.PlainControllerStatusCode),

        // Two routes are tried, and their constraints, where ASP.NET Core refuses without looking at either. Little air: beside
        // other work on the same cores it was seen at 2.1.
        AtMost(times, "405 where routes overlap by constraint", "stock 405 of the same table", Request.Overlapping, Request.StockOverlapping, 2.35),
        AtMost(times, "unknown method on an unknown path: 501 with body", "stock 404", Request.UnknownNowhere, Request.StockNowhere, 1.5),
        Open(times, "unknown method on a resource: 501 with `Allow` and body", "stock 405", Request.UnknownOnResource, Request.StockNotAllowed),
        Open(times, "405 of a resource that requires a login, asked by a stranger: 401", "stock 401 of its GET", Request.GuardedNotAllowed, Request.StockUnauthorized),
    ];

    private static Figure AtMost(Times times, string name, string peer, Request request, Request other, double bound) =>
        Figure.Ratio(name, peer, times.Ratio(request, other), bound);

    // Nothing is promised of these.
    private static Figure Open(Times times, string name, string peer, Request request, Request other) =>
        new(name, peer, times.Ratio(request, other), Unit.Ratio, Bound.None);
}
