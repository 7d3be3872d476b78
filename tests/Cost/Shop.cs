using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Cost;

/// <summary>
/// A minimal API. It has the same endpoints with the library and without, but for what is planned: there each has what its
/// author would write.
/// </summary>
internal static class Shop
{
    public const string Allow = "GET, POST";

    /// <summary>With the library: what is planned is declared.</summary>
    public static void Declared(WebApplication app)
    {
        MapImplemented(app);
        app.MapGet("/exports", [NotImplementedYet("Catalogue export", PlannedFor = "2.0")] () => Stub.Result);
    }

    /// <summary>Without, as most would write it.</summary>
    public static void Stock(WebApplication app)
    {
        MapImplemented(app);
        app.MapGet("/exports", () => Results.Problem(statusCode: StatusCodes.Status501NotImplemented));
    }

    /// <summary>Without, and as fast as can be written by hand: the responses of the library, known to the byte.</summary>
    public static void PreEncoded(WebApplication app)
    {
        MapImplemented(app);
        app.MapDelete("/books", PreEncodedAnswer.NotAllowed);
        app.MapGet("/exports", PreEncodedAnswer.Planned);
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
        app.MapGet("/users/{id:int}", (int id) => "User");
        app.MapPut("/users/{name}", (string name) => "User");
    }
}
