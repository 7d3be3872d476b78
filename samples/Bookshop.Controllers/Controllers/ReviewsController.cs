using Microsoft.AspNetCore.Mvc;
using StatusContracts;

namespace Bookshop.Controllers;

/// <summary>Planned: each action is declared by itself.</summary>
[ApiController, Route("api/books/{id:int}/reviews")]
public sealed partial class ReviewsController : ControllerBase
{
    private const string Documentation = "https://docs.bookshop.example/reviews";

    [HttpGet]
    [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = Documentation)]
    public partial Task<ActionResult<IReadOnlyList<Review>>> List(int id);

    [HttpPost]
    [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = Documentation)]
    public partial Task<ActionResult<Review>> Add(int id, Review review);
}
