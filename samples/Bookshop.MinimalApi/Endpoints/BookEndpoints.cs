using Microsoft.AspNetCore.Http.HttpResults;
using StatusContracts;

namespace Bookshop.MinimalApi.Endpoints;

internal static class BookEndpoints
{
    // Made once, sent as often as somebody asks.
    private static readonly NotImplementedYetHttpResult Sorting =
        TypedResults.NotImplementedYet("Sorted lists of books", plannedFor: "1.1", alternative: "GET /api/books");

    public static void MapBooks(this IEndpointRouteBuilder api)
    {
        var books = api.MapGroup("/books").WithTags("Books");

        books.MapGet("/", List);
        books.MapPost("/", Create);

        books.MapGet("/{id:int}", Get).MethodNotAllowed(
            "DELETE", "Books are archived, never deleted.", alternative: "POST /api/books/{id}/archive");
        books.MapPut("/{id:int}", Replace);
        books.MapPost("/{id:int}/archive", Archive);

        // Planned. A stub says what it will take and, once it is there, what it will return.
        books.MapPatch("/{id:int}", [NotImplementedYet("Changing parts of a book", PlannedFor = "1.1",
            Alternative = "PUT /api/books/{id}")] (int id, BookChange change) => Stub.Result);
        books.MapGet("/export", [NotImplementedYet("Catalogue export", PlannedFor = "2.0",
            Alternative = "GET /api/books")] (string format, DateOnly since) => Stub.Result);

        // Built, and 501 until the flag is on: a change of appsettings.json opens it, request by request.
        books.MapGet("/{id:int}/similar", [NotImplementedYet("Similar books", PlannedFor = "1.1",
            Until = Flags.SimilarBooks)] (int id, BookStore store) => TypedResults.Ok(store.SimilarTo(id)));
    }

    // Built, but for one of its options.
    private static Results<Ok<IReadOnlyList<Book>>, NotImplementedYetHttpResult> List(BookStore store, string? sort) =>
        sort is null ? TypedResults.Ok(store.All()) : Sorting;

    private static Created<Book> Create(BookDraft draft, BookStore store)
    {
        var book = store.Add(draft);
        return TypedResults.Created($"/api/books/{book.Id}", book);
    }

    private static Results<Ok<Book>, NotFound> Get(int id, BookStore store) =>
        store.Find(id) is { } book ? TypedResults.Ok(book) : TypedResults.NotFound();

    private static Results<Ok<Book>, NotFound> Replace(int id, BookDraft draft, BookStore store) =>
        store.Replace(id, draft) is { } book ? TypedResults.Ok(book) : TypedResults.NotFound();

    private static Results<Ok<Book>, NotFound> Archive(int id, BookStore store) =>
        store.Archive(id) is { } book ? TypedResults.Ok(book) : TypedResults.NotFound();
}
