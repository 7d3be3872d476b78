using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Bookshop.Api;

/// <summary>The controllers of a class library: its answers are compiled here and found by the host.</summary>
[ApiController]
[Route("api/books")]
[MethodNotAllowed("DELETE", "Books are archived, never deleted.", Alternative = "POST /api/books/{id}/archive")]
public partial class BooksController : ControllerBase
{
    [HttpGet("{id:int}")]
    public ActionResult<Book> Get(int id) => new Book(id, "Dune");

    [HttpPut("{id:int}")]
    public IActionResult Replace(int id, Book book) => NoContent();

    [HttpGet("{id:int}/reviews")]
    public ActionResult<IEnumerable<Review>> Reviews(int id) => Array.Empty<Review>();

    [HttpPost("{id:int}/reviews")]
    [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = "https://docs.example.com/reviews")]
    public partial Task<ActionResult<Review>> AddReview(int id, Review review, [FromHeader] string client);
}

public record Book(int Id, string Title);

public record Review(int Stars, string Text);
