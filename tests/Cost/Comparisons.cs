namespace StatusContracts.Cost;

/// <summary>
/// What requests allocate, to the byte; the one home of these numbers. Beside a peer, so that they are about this library
/// and survive another version of ASP.NET Core.
/// </summary>
internal static class Comparisons
{
    private const string Without = "the same without the library";
    private const string Stock405 = "stock 405 without a body";

    private static readonly Sample RoutedGet = new(Apps.StockMinimal, "GET /books", 200);
    private static readonly Sample NotAllowed = new(Apps.StockMinimal, "DELETE /books", 405);
    private static readonly Sample OverlappedGet = new(Apps.StockMinimal, "GET /members/1", 200);
    private static readonly Sample GuardedGet = new(Apps.StockGuarded, "GET /vault", 200, Vault.Login);
    private static readonly Sample Refusal = new(Apps.StockGuarded, "GET /vault", 401);

    /// <summary>What an endpoint takes: the library is not noticed.</summary>
    public static readonly Comparison[] Handled =
    [
        new("a routed GET", new(Apps.Minimal, "GET /books", 200), Without, RoutedGet, 0),
        new("a routed GET of a route with a parameter", new(Apps.Minimal, "GET /books/1", 200), Without, new(Apps.StockMinimal, "GET /books/1", 200), 0),
        new("a routed GET of a route with a constraint", new(Apps.Minimal, "GET /orders/1", 200), Without, new(Apps.StockMinimal, "GET /orders/1", 200), 0),
        new("a routed GET of an action", new(Apps.Controllers, "GET /reports/yearly", 200), Without, new(Apps.StockControllers, "GET /reports/yearly", 200), 0),
        new("a routed GET behind a login", new(Apps.Guarded, "GET /vault", 200, Vault.Login), Without, GuardedGet, 0),
        new("a routed GET with options that concern other methods", new(Apps.Serving, "GET /books", 200), Without, RoutedGet, 0),
        new("a login that lacks", new(Apps.Guarded, "GET /vault", 401), Without, Refusal, 0),
        new("404", new(Apps.Minimal, "GET /nothing", 404), Without, new(Apps.StockMinimal, "GET /nothing", 404), 0),

        // The constraint of one route may reject the URL, and then the other route's resource refuses GET. So routing has two
        // candidates where it had one, and reads the URL for both.
        new("a routed GET where routes overlap by constraint", new(Apps.Minimal, "GET /members/1", 200), Without, OverlappedGet, 200),
    ];

    /// <summary>What the library answers.</summary>
    public static readonly Comparison[] Answered =
    [
        new("405 with `Allow` and body", new(Apps.Minimal, "DELETE /books", 405), Stock405, NotAllowed, 0),
        new("405 with reason and documentation", new(Apps.Minimal, "PATCH /books", 405), Stock405, NotAllowed, 0),
        new("405 to HEAD", new(Apps.Minimal, "HEAD /books", 405), Stock405, NotAllowed, 0),
        new("405 beside a resource that asks for a login", new(Apps.Guarded, "DELETE /lobby", 405), Stock405, new(Apps.StockGuarded, "DELETE /lobby", 405), 0),

        // Route values, which a stock 405 has not, and a customized problem may want.
        new("405 of a route with a parameter", new(Apps.Minimal, "DELETE /books/1", 405), Stock405, new(Apps.StockMinimal, "DELETE /books/1", 405), 104),
        new("405 of a controller", new(Apps.Controllers, "DELETE /reports/yearly", 405), Stock405, new(Apps.StockControllers, "DELETE /reports/yearly", 405), 96),

        // A value is read so that the constraint can be tested. Stock tests none, and is wrong about /orders/none. Where routes
        // overlap, values are read for each.
        new("405 of a route with a constraint", new(Apps.Minimal, "DELETE /orders/1", 405), "a stock GET of the route", new(Apps.StockMinimal, "GET /orders/1", 200), 0),
        new("405 where routes overlap by constraint", new(Apps.Minimal, "DELETE /members/1", 405), "a stock GET of the route", OverlappedGet, 104),
        new("405 as a page", new(Apps.Minimal, "DELETE /books", 405, "Accept: text/html\r\n"), Stock405, NotAllowed, 360),
        new("405 behind a login", new(Apps.Guarded, "DELETE /vault", 405, Vault.Login), "a stock GET behind it", GuardedGet, 1216) { InDebug = 496 },
        new("405 behind a login that lacks", new(Apps.Guarded, "DELETE /vault", 401), "a stock GET behind it", Refusal, 1520) { InDebug = 600 },
        new("501 of a minimal-API stub", new(Apps.Minimal, "GET /archives", 501), "a stock routed GET", RoutedGet, 0),
        new("501 of an unknown method", new(Apps.Minimal, "BREW /books", 501), Stock405, new(Apps.StockMinimal, "BREW /books", 405), 0),
        new("501 of an unknown method on an unknown path", new(Apps.Minimal, "BREW /nothing", 501), "stock 404", new(Apps.StockMinimal, "BREW /nothing", 404), -288),
        new("HEAD served for GET", new(Apps.Serving, "HEAD /books", 200), "a stock endpoint for HEAD", new(Apps.StockMinimal, "HEAD /shelves", 200), 0),
        new("OPTIONS served", new(Apps.Serving, "OPTIONS /books", 204), Stock405, new(Apps.StockMinimal, "OPTIONS /books", 405), 0),
    ];

    /// <summary>What stubs allocate over a routed GET: that of the library, and <c>Results.Problem(statusCode: 501)</c>.</summary>
    public static readonly (Sample Stub, Sample ByHand, Sample Get) MinimalStub =
        (new(Apps.Minimal, "GET /archives", 501), new(Apps.StockMinimal, "GET /invoices", 501), RoutedGet);

    /// <summary>A planned action, and one that returns <c>StatusCode(501)</c>.</summary>
    public static readonly (Sample Stub, Sample ByHand) ControllerStub =
        (new(Apps.Controllers, "GET /reports/monthly", 501), new(Apps.StockControllers, "GET /reports/weekly", 501));
}
