using static Tour.Promise;

namespace Tour;

/// <summary>The stops of the tour, by the kind of answer.</summary>
internal static class Route
{
    private const string Documentation = "https://docs.bookshop.example/reviews";

    private const string Book = """{"title":"The C Programming Language","author":"Kernighan and Ritchie","year":1978}""";

    private static readonly Promise Reviews = Planned("Book reviews", "2.0", Documentation);
    private static readonly Promise Export = Planned("Catalogue export", "2.0", alternative: "GET /api/books");
    private static readonly Promise Change =
        Planned("Changing parts of a book", "1.1", alternative: "PUT /api/books/{id}", allow: "GET, PUT");

    public static readonly (string Title, Stop[] Stops)[] Sections =
    [
        ("Implemented: runs as if StatusContracts were not there",
        [
            new("GET /api/books/1", Untouched),
            new("POST /api/books", Untouched) { Json = Book },
            new("POST /api/books/1/archive", Untouched),
            new("GET /nowhere", Empty(404)),
        ]),
        ("Planned: 501, even when the request is incomplete or wrong; stubs are not in Allow",
        [
            new("GET /api/books/1/reviews", Reviews),
            new("POST /api/books/1/reviews", Reviews) { Json = """{"rating":5,"text":"A joy."}""" },
            new("POST /api/books/1/reviews", Reviews) { Json = "{}" },
            new("POST /api/books/1/reviews", Reviews),
            new("GET /api/books/export", Export),
            new("GET /api/books/export?since=soon", Export),
            new("PATCH /api/books/1", Change) { Json = "{}" },
        ]),
        ("Behind a flag: 501 until the configuration of the running application turns it on; so is Allow",
        [
            new("GET /api/books/1/similar", Planned("Similar books", "1.1")),
            new("DELETE /api/books/1/similar", NotAllowed("")),
            new("GET /api/books/1/similar", Untouched) { TurnsOn = "SimilarBooks" },
            new("DELETE /api/books/1/similar", NotAllowed("GET")),
        ]),
        ("Not allowed: 405 with content and the Allow of this very URL",
        [
            new("PATCH /api/books", NotAllowed("GET, POST")),
            new("POST /api/books/1", NotAllowed("GET, PUT")),
            new("PUT /api/books/1/reviews", NotAllowed("")),
        ]),
        ("Refused: 405 that says why, and what to use instead",
        [
            new("DELETE /api/books/1", NotAllowed(
                "GET, PUT", "Books are archived, never deleted.", "POST /api/books/{id}/archive")),
        ]),
        ("Parts: an endpoint that is built returns 501 for an option, 405 for one of its resources",
        [
            new("GET /api/books?sort=year", Planned("Sorted lists of books", "1.1", alternative: "GET /api/books", allow: null)),
            new("DELETE /api/shelves/window", NotAllowed("", "The shop window is part of the house.")),
        ]),
        ("Unknown method: 501, on a resource that exists and where nothing is",
        [
            new("PROPFIND /api/books/1", NotImplemented("GET, PUT")),
            new("PROPFIND /nowhere", NotImplemented()),
            new("post /nowhere", NotImplemented()),
        ]),
        ("HEAD: the header of the answer, no content",
        [
            new("HEAD /api/books", NotAllowed("GET, POST")),
        ]),
        ("A browser gets a page",
        [
            new("GET /api/books/1/reviews", Reviews) { Accept = "text/html" },
            new("PATCH /api/books", NotAllowed("GET, POST")) { Accept = "text/html" },
        ]),
        ("Fallback: takes what is nobody's, and nothing else",
        [
            new("GET /shop/cart", Untouched),
            new("DELETE /shop/config", NotAllowed("GET")),
            new("PROPFIND /shop/config", NotImplemented("GET")),
        ]),
        ("Authorization comes first",
        [
            new("GET /api/orders", Empty(401)),
            new("DELETE /api/orders", Empty(401)),
            new("GET /api/orders", Planned("Orders", "3.0")) { Staff = true },
            new("DELETE /api/orders", NotAllowed("")) { Staff = true },
        ]),
        ("Constraints that overlap: GET /api/shelves/{number:int}, DELETE /api/shelves/{display:alpha}",
        [
            new("POST /api/shelves/5", NotAllowed("GET")),
            new("DELETE /api/shelves/5", NotAllowed("GET")),
            new("POST /api/shelves/summer", NotAllowed("DELETE")),
            new("POST /api/shelves/--", Empty(404)),
        ]),
        ("Transfer coding: Transfer-Encoding: foo, chunked",
        [
            new("POST /api/books", NotImplemented()) { Json = Book, TransferEncoding = "foo, chunked" },
        ]),
        ("OpenAPI: what is planned, the very answer, and why a path refuses a method",
        [
            new("GET /openapi/v1.json", Documents(
                "Book reviews", "paths", "/api/books/{id}/reviews", "post", "x-not-implemented", "feature")),
            new("GET /openapi/v1.json", Documents(
                "Book reviews: planned for 2.0, not implemented yet.",
                "paths", "/api/books/{id}/reviews", "post", "responses", "501", "content", "application/problem+json", "example", "detail")),
            new("GET /openapi/v1.json", Documents(
                "Books are archived, never deleted.", "paths", "/api/books/{id}", "x-method-not-allowed", "0", "refused", "0", "reason")),
        ]),
        ("Most wanted: the planned features that clients asked for, counted",
        [
            new("GET /api/wanted", Wanted("Book reviews")) { Staff = true },
        ]),
    ];
}
