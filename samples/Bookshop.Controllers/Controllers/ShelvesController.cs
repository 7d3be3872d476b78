using Microsoft.AspNetCore.Mvc;

namespace Bookshop.Controllers;

/// <summary>Two resources with the same shape of path; only the constraints tell them apart.</summary>
[ApiController, Route("api/shelves")]
public sealed class ShelvesController(ShelfStore store) : ControllerBase
{
    [HttpGet("{number:int}")]
    public ActionResult<Shelf> Get(int number) => store.Find(number) is { } shelf ? shelf : NotFound();

    [HttpDelete("{display:alpha}")]
    public IActionResult TakeAway(string display) => store.TakeAway(display) ? NoContent() : NotFound();
}
