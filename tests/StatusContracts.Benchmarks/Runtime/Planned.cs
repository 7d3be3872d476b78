using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>A planned action beside what would be written without the library.</summary>
[ApiController, Route("exports")]
public sealed partial class ExportsController : ControllerBase
{
    [HttpGet]
    public IActionResult Get() => NoContent();

    [HttpPost]
    [NotImplementedYet("Catalogue export", PlannedFor = "2.0", Documentation = "https://docs.bookshop.example/export", Alternative = "GET /books")]
    public partial IActionResult Post();

    [HttpPut]
    public IActionResult Put() => StatusCode(501);
}

/// <summary>The same where nothing turns status codes into problem details.</summary>
[Route("plain")]
public sealed partial class PlainController : Controller
{
    [HttpPost]
    [NotImplementedYet("Catalogue export", PlannedFor = "2.0", Documentation = "https://docs.bookshop.example/export", Alternative = "GET /books")]
    public partial IActionResult Post();

    [HttpPut]
    public IActionResult Put() => StatusCode(501);
}
