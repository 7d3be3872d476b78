using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Misuse.Controllers;

/// <summary>How people find books: most of it is to come.</summary>
[ApiController, Route("api/discovery")]
public sealed partial class DiscoveryController(BookStore store) : ControllerBase
{
    [HttpGet("bestsellers")]
    public IReadOnlyList<Book> Bestsellers() => throw new NotImplementedException(); // STC1004

    [HttpGet("recommendations")]
    public IActionResult Recommendations() =>
        Problem("Recommendations are planned for 2.0.", statusCode: 501); // STC1008

    [HttpGet("search")]
    public IActionResult Search(string text)
    {
        if (!store.IsIndexed)
        {
            Response.Headers.RetryAfter = "3600"; // STC1005
            return StatusCode(501);
        }

        return Ok(store.All().Where(book => book.Title.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    // Built last week.
    [HttpGet("newest")]
    [NotImplementedYet("New books", PlannedFor = "1.3")] // STC2001
    public IEnumerable<Book> Newest() => store.All().OrderByDescending(book => book.Id).Take(10);

    [HttpGet("similar")]
    [NotImplementedYet("Similar books", PlannedFor = "1.1")] // STC2002
    public partial IActionResult Similar(int id);

    [HttpPost("ratings")]
    [NotImplementedYet("Ratings", PlannedFor = "2.0", Alternative = "POST /api/discovery/stars")] // STC2004
    public partial IActionResult Rate(int id, int stars);

    [HttpPost("lists")]
    [NotImplementedYet("Reading lists", PlannedFor = "2.0", Documentation = "docs/lists")] // STC2005
    public partial IActionResult AddList(string name);

    [HttpGet("podcast")]
    [NotImplementedYet("The podcast", PlannedFor = "next summer")] // STC2006
    public partial IActionResult Podcast();

    // Left from the time before OrderEndpoints.
    [HttpGet("/api/orders/{id:int}")]
    [NotImplementedYet("Orders", PlannedFor = "2.0")] // STC2007
    public partial IActionResult Order(int id);
}
