namespace StatusContracts.Conformance;

/// <summary>An API as people write it, whose answers the compiler knows all of: minimal endpoints and a controller.</summary>
public static class Bookshop
{
    public static readonly App App = new(
        app =>
        {
            Map(app);
            app.MapControllers();
        },
        services => App.AddControllers(services, typeof(OrdersController)));

    /// <summary>A request for each answer that the API gives, and some that its endpoints do.</summary>
    public static readonly string[] Requests =
    [
        "GET /shop/books", "POST /shop/books", "DELETE /shop/books", "PATCH /shop/books",
        "GET /shop/books/1", "PUT /shop/books/1", "DELETE /shop/books/1", "PATCH /shop/books/1",
        "GET /shop/books/1/reviews", "POST /shop/books/1/reviews", "DELETE /shop/books/1/reviews",
        "GET /shop/export", "DELETE /shop/export",
        "GET /shop/orders", "POST /shop/orders", "DELETE /shop/orders",
        "GET /shop/orders/1", "PATCH /shop/orders/1", "PUT /shop/orders/1", "DELETE /shop/orders/1", "POST /shop/orders/1",
        "GET /shop/nothing", "DELETE /shop/books/none",
    ];

    private static void Map(WebApplication app)
    {
        var books = app.MapGroup("/shop/books");
        books.MapGet("/", () => Results.Text("books"));
        books.MapPost("/", () => Results.Text("created"));
        books.MapGet("/{id:int}", (int id) => Results.Text("book"));
        books.MapPut("/{id:int}",
            [MethodNotAllowed("DELETE", "Books are archived.", Alternative = "POST /shop/archive")] (int id) =>
            Results.Text("replaced"));
        books.MapGet("/{id:int}/reviews", (int id) => Results.Text("reviews"));
        books.MapPost("/{id:int}/reviews",
            [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = "https://docs.example.com/reviews")]
        (int id, string review) => Stub.Result);
        app.MapGet("/shop/export", () => Stub.Result).NotImplementedYet("Export", plannedFor: "3.0");
    }
}
