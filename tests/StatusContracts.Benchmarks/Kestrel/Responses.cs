using StatusContracts.Cost;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>The responses whose time is measured over Kestrel.</summary>
internal static class Responses
{
    public static readonly Sample Get = new(Apps.Minimal, "GET /books", 200);
    public static readonly Sample StockGet = new(Apps.StockMinimal, "GET /books", 200);

    public static readonly Sample NotAllowed = new(Apps.Minimal, "DELETE /books", 405);
    public static readonly Sample StockNotAllowed = new(Apps.StockMinimal, "DELETE /books", 405);
    public static readonly Sample PreEncodedNotAllowed = new(Apps.StockMinimal, "DELETE /tomes", 405);

    public static readonly Sample Planned = new(Apps.Minimal, "GET /archives", 501);
    public static readonly Sample StockProblem = new(Apps.StockMinimal, "GET /invoices", 501);
    public static readonly Sample PreEncodedPlanned = new(Apps.StockMinimal, "GET /receipts", 501);

    public static readonly Sample Overlapping = new(Apps.Minimal, "DELETE /members/1", 405);
    public static readonly Sample StockOverlapping = new(Apps.StockMinimal, "DELETE /members/1", 405);

    public static readonly Sample UnknownMethod = new(Apps.Minimal, "BREW /nothing", 501);
    public static readonly Sample StockNotFound = new(Apps.StockMinimal, "BREW /nothing", 404);

    public static readonly Sample ControllerStub = new(Apps.Controllers, "GET /reports/monthly", 501);
    public static readonly Sample StatusCode = new(Apps.StockControllers, "GET /reports/weekly", 501);
}
