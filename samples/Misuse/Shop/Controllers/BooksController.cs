using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Misuse.Controllers;

[ApiController, Route("api/books")]
public sealed class BooksController(BookStore store, IConfiguration configuration) : ControllerBase
{
    [HttpGet]
    public IReadOnlyCollection<Book> List() => store.All();

    [HttpGet("{id:int}")]
    [MethodNotAllowed("PUT", "Books are printed, never changed.")] // STC2009
    public ActionResult<Book> Get(int id) => store.Find(id) is { } book ? book : NotFound();

    [HttpPut("{id:int}")]
    public IActionResult Replace(int id, Book book)
    {
        store.Put(book with { Id = id });
        return NoContent();
    }

    // Books are archived and never deleted.
    [HttpDelete("{id:int}")]
    public IActionResult Delete(int id) => StatusCode(501); // STC1001

    [HttpPost]
    public IActionResult Add(Book book)
    {
        // The shop in the branch office is a copy.
        if (configuration.GetValue<bool>("ReadOnly"))
        {
            return StatusCode(StatusCodes.Status405MethodNotAllowed); // STC1003
        }

        if (Request.ContentType != "application/json")
        {
            return StatusCode(StatusCodes.Status501NotImplemented); // STC1007
        }

        store.Put(book);
        return CreatedAtAction(nameof(Get), new { id = book.Id }, book);
    }

    [HttpGet("{id:int}/stock")]
    public int Stock(int id) => store.Find(id)?.Stock ?? 0;

    [HttpPut("{id:int}/stock")]
    public IActionResult Restock(int id, [FromBody] int stock)
    {
        // An archived book is not printed any more.
        if (store.Find(id) is { Archived: true })
        {
            return this.MethodNotAllowed("GET"); // STC1012
        }

        store.Put(new(id, "", stock));
        return NoContent();
    }

    [HttpGet("{id:int}/price")]
    public decimal Price(int id) => store.Find(id)?.Price ?? 0;

    [HttpPut("{id:int}/price")]
    public IActionResult SetPrice(int id, [FromBody] decimal price)
    {
        // In some countries publishers set the price.
        if (configuration.GetValue<bool>("FixedPrices"))
        {
            Response.Headers.Allow = "GET, PUT"; // STC1009
            return StatusCode(405);
        }

        store.Put(new(id, "", Price: price));
        return NoContent();
    }

    // Was an action once.
    [HttpGet("count")] // STC3007
    public static int Count(BookStore store) => store.All().Count;
}
