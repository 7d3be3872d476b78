using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Bookshop.Controllers;

[ApiController, Route("api/books")]
public sealed partial class BooksController(BookStore store) : ControllerBase
{
    // Built, but for one of its options.
    [HttpGet]
    public ActionResult<IReadOnlyList<Book>> List(string? sort) => sort is null
        ? Ok(store.All())
        : this.NotImplementedYet("Sorted lists of books", plannedFor: "1.1", alternative: "GET /api/books");

    [HttpPost]
    public ActionResult<Book> Create(BookDraft draft)
    {
        var book = store.Add(draft);
        return CreatedAtAction(nameof(Get), new { id = book.Id }, book);
    }

    [HttpGet("{id:int}")]
    [MethodNotAllowed("DELETE", "Books are archived, never deleted.", Alternative = "POST /api/books/{id}/archive")]
    public ActionResult<Book> Get(int id) => store.Find(id) is { } book ? book : NotFound();

    [HttpPut("{id:int}")]
    public ActionResult<Book> Replace(int id, BookDraft draft) =>
        store.Replace(id, draft) is { } book ? book : NotFound();

    [HttpPost("{id:int}/archive")]
    public ActionResult<Book> Archive(int id) => store.Archive(id) is { } book ? book : NotFound();

    // Built, and 501 until the flag is on: a change of appsettings.json opens it, request by request.

    [HttpGet("{id:int}/similar")]
    [NotImplementedYet("Similar books", PlannedFor = "1.1", Until = Flags.SimilarBooks)]
    public IReadOnlyList<Book> Similar(int id) => store.SimilarTo(id);

    // Planned. A stub is a signature: the generator writes its body.

    [HttpPatch("{id:int}")]
    [NotImplementedYet("Changing parts of a book", PlannedFor = "1.1", Alternative = "PUT /api/books/{id}")]
    public partial ActionResult<Book> Change(int id, BookChange change);

    [HttpGet("export")]
    [NotImplementedYet("Catalogue export", PlannedFor = "2.0", Alternative = "GET /api/books")]
    public partial IActionResult Export(string format, DateOnly since);
}
