using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance;

/// <summary>The controller half of <see cref="Bookshop"/>.</summary>
[ApiController, Route("shop/orders")]
public sealed partial class OrdersController : ControllerBase
{
    [HttpGet] public string List() => "orders";

    [HttpGet("{id:int}")] public string Get(int id) => "order";

    [HttpPut("{id:int}")]
    [MethodNotAllowed("DELETE", "Orders are cancelled.", Documentation = "https://docs.example.com/orders")]
    public string Put(int id) => "replaced";

    [HttpPost, NotImplementedYet("Ordering", PlannedFor = "2027-03-31", Alternative = "POST /shop/books")]
    public partial ActionResult<string> Order(string text);

    [HttpPatch("{id:int}"), NotImplementedYet("Changing orders", Detail = "Orders cannot be changed yet.")]
    public partial Task<IActionResult> Change(int id, [FromBody] string text);
}
