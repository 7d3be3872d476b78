using Microsoft.AspNetCore.Mvc;

namespace Bookshop.Controllers;

/// <summary>Two resources with the same shape of path; only the constraints tell them apart.</summary>
[ApiController, Route("api/shelves")]
public sealed class ShelvesController(ShelfStore store) : ControllerBase
{
    [HttpGet("{number:int}")]
    public ActionResult<Shelf> Get(int number) => store.Find(number) is { } shelf ? shelf : NotFound();

    // One route, and a resource among those it leads to that does not have the method. Allow is that of its URL.
    [HttpDelete("{display:alpha}")]
    public IActionResult TakeAway(string display) =>
        display == ShelfStore.Window ? this.MethodNotAllowed(reason: "The shop window is part of the house.")
        : store.TakeAway(display) ? NoContent()
        : NotFound();
}
