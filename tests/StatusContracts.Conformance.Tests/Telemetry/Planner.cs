using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Telemetry;

/// <summary>An application that gives each answer there is, and those of others that are none.</summary>
internal static class Planner
{
    public static readonly App App = new(
        Map,
        services =>
        {
            App.AddControllers(services, typeof(PlansController));
            HeaderAuthentication.Add(services);
        });

    /// <summary>Each request that the library answers: how it is tagged.</summary>
    public static TheoryData<string, string, int, string?, string?> Answered => new()
    {
        { "POST /planner/notes", "POST", 501, "/planner/notes", "Writing notes" },
        { "HEAD /planner/notes", "HEAD", 405, "/planner/notes", null },
        { "PATCH /planner/notes\nAccept: text/html", "PATCH", 405, "/planner/notes", null },
        { "DELETE /planner/notes/1", "DELETE", 405, "/planner/notes/{id:int}", null },
        { "PUT /planner/notes/1", "PUT", 501, "/planner/notes/{id:int}", "Changing notes" },
        { "PATCH /planner/any", "PATCH", 501, "/planner/any", "Everything" },
        { "BREW /planner/any", "_OTHER", 501, "/planner/any", "Everything" },
        { "POST /planner/staff\nX-User: ann", "POST", 501, "/planner/staff", "Hiring" },
        { "PUT /planner/staff\nX-User: ann", "PUT", 405, "/planner/staff", null },
        { "GET /planner/plans", "GET", 501, "planner/plans", "Plans" },
        { "GET /planner/plans/yearly", "GET", 501, "planner/plans/yearly", "Yearly plans" },
        { "GET /planner/converted/planner/plans/open", "GET", 501, "/planner/converted/planner/plans/open", "By convention" },
        { "PUT /planner/plans/open", "PUT", 405, "planner/plans/open", null },
        { "BREW /planner/notes", "_OTHER", 501, "/planner/notes", null },
        { "patch /planner/notes", "PATCH", 501, "/planner/notes", null },
        { "QUERY /planner/notes", "QUERY", 405, "/planner/notes", null },
        { "GET /planner/notes/search", "GET", 501, "/planner/notes/search", "Searching" },
        { "PUT /planner/notes/search", "PUT", 405, "/planner/notes/search", null },
        { "POST /planner/gated", "POST", 501, "/planner/gated", "Gated" },
        { "DELETE /planner/plans/open", "DELETE", 501, "planner/plans/open", "Deleting plans" },
        { "DELETE /", "DELETE", 405, "/", null },
        { "BREW /planner/nothing", "_OTHER", 501, null, null },
        { "POST /planner/notes\nTransfer-Encoding: foo, chunked\n\n0\r\n\r\n", "POST", 501, null, null },
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/planner/notes", () => "notes").MethodNotAllowed("DELETE", "Notes stay.");
        app.MapPost("/planner/notes", [NotImplementedYet("Writing notes", PlannedFor = "2.0")] () => Stub.Result);
        app.MapGet("/planner/notes/{id:int}", (int id) => $"note {id}");
        app.MapPut("/planner/notes/{id:int}", [NotImplementedYet("Changing notes")] (int id) => Stub.Result);
        app.Map("/planner/any", [NotImplementedYet("Everything")] () => Stub.Result);
        app.MapPost("/planner/staff", [NotImplementedYet("Hiring")] () => Stub.Result).RequireAuthorization();
        app.MapGet("/planner/notes/search", () => TypedResults.NotImplementedYet("Searching"));
        app.MapPut("/planner/notes/search", () => TypedResults.MethodNotAllowed("GET"));
        app.MapPost("/planner/gated", [NotImplementedYet("Gated", Until = "Gate")] () => "open");
        app.MapControllers();
        app.MapGroup("/planner/converted").NotImplementedYet("By convention").MapControllers();
    }

    [ApiController, Route("planner/plans")]
    public sealed class PlansController : ControllerBase
    {
        [HttpGet, NotImplementedYet("Plans")]
        public IActionResult List() => throw new NotSupportedException();

        [HttpGet("yearly"), NotImplementedYet("Yearly plans")]
        public IActionResult Yearly([FromQuery] int year) => Stub.ActionResult;

        [HttpGet("~/")]
        public string Home() => "home";

        [HttpGet("open")]
        public string Open() => "open";

        [HttpDelete("open")]
        public IActionResult Delete() => this.NotImplementedYet("Deleting plans");
    }
}
