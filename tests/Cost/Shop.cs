using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Cost;

/// <summary>
/// A minimal API, with the library and without. Nothing has two meanings in here, since the answers of all that this project
/// maps are compiled together: what is written by hand has a route of its own, as long as the one that it stands beside.
/// </summary>
internal static class Shop
{
    /// <summary>With the library: what is planned is declared.</summary>
    public static void Declared(WebApplication app)
    {
        MapImplemented(app);
        app.MapGet("/archives", [NotImplementedYet("Catalogue export", PlannedFor = "2.0")] () => Stub.Result);
    }

    /// <summary>Without, and what is planned is written by hand: as most would, and as fast as can be.</summary>
    public static void Stock(WebApplication app)
    {
        MapImplemented(app);
        app.MapGet("/invoices", () => Results.Problem(statusCode: StatusCodes.Status501NotImplemented));
        app.MapGet("/receipts", PreEncodedAnswer.Planned);

        // A resource that has as many methods as the one of the library's answer, so that routing does the same.
        app.MapGet("/tomes", () => "Tomes");
        app.MapPost("/tomes", () => "Tome");
        app.MapDelete("/tomes", PreEncodedAnswer.NotAllowed);
    }

    private static void MapImplemented(IEndpointRouteBuilder app)
    {
        app.MapGet("/books", () => "Books").MethodNotAllowed(
            "PATCH", "Each book is changed by itself.", documentation: "https://docs.bookshop.example/books");
        app.MapPost("/books", () => "Book");
        app.MapGet("/books/{id}", (string id) => "Book");
        app.MapGet("/orders/{id:int}", (int id) => "Order");
        app.MapMethods("/shelves", ["GET", "HEAD"], () => "Shelves");

        // Two resources, of which a number is both.
        app.MapGet("/members/{id:int}", (int id) => "User");
        app.MapPost("/members/{name}", (string name) => "User");
    }
}
