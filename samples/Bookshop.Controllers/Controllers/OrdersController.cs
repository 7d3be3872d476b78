using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Bookshop.Controllers;

/// <summary>Planned as a whole, and for the staff only: a stranger does not even learn that it is planned.</summary>
[ApiController, Route("api/orders")]
[Authorize]
[NotImplementedYet("Orders", PlannedFor = "3.0")]
public sealed partial class OrdersController : ControllerBase
{
    [HttpGet]
    public partial ActionResult<IReadOnlyList<Order>> List();

    [HttpPost]
    public partial ActionResult<Order> Place(Order order);
}
