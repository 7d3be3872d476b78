using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Cost;

/// <summary>What of a controller is measured: an action, one that is planned, and one that is planned by hand.</summary>
[ApiController, Route("reports")]
public sealed class ReportsController : ControllerBase
{
    [HttpGet("yearly")]
    public string Yearly() => "Report";

    [HttpGet("monthly")]
    [NotImplementedYet("Monthly reports", PlannedFor = "2.0")]
    public IActionResult Monthly() => Stub.ActionResult;

    [HttpGet("weekly")]
    public IActionResult Weekly() => StatusCode(501);
}
