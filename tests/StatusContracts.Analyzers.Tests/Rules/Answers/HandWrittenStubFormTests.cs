using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1008: the forms in which a 501 is written by hand, each reported once.</summary>
public class HandWrittenStubFormTests
{
    private static readonly Rule Rule = new(Descriptors.STC1008_HandWrittenStub);

    [Fact]
    public Task EachFormOnActions_IsReportedOnce() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("api/books")]
        public sealed class BooksController(Later later) : ControllerBase
        {
            private const int Missing = 501;
            private static readonly IActionResult Kept = new StatusCodeResult(Missing);

            [HttpGet("a")] public IActionResult A() => [|new ObjectResult("A") { StatusCode = (int)System.Net.HttpStatusCode.NotImplemented }|];
            [HttpGet("b")] public IActionResult B() => [|Kept|];
            [HttpGet("c")] public IActionResult C() => [|NotThere()|];
            [HttpGet("d")] public Task<IActionResult> D() => [|later.Export()|];
            [HttpGet("e")] public async Task<IActionResult> E() => await [|later.Export()|];
            [HttpGet("f")] public void F() => [|Response.StatusCode = Missing|];
            [HttpGet("g")] public IActionResult G(bool x) => x ? [|StatusCode(501)|] : Problem(statusCode: 501);
            [HttpGet("h")] public IActionResult H(int x) => x switch { 1 => [|StatusCode(501)|], _ => NotThere() };
            [HttpGet("i")] public Task<IActionResult> I() => Task.FromResult<IActionResult>([|StatusCode(Missing)|]);
            [HttpGet("j")] public IActionResult J() { var code = 501; return [|StatusCode(code)|]; }
            [HttpGet("k")] public IActionResult K(int x) { if (x > 1) { return [|StatusCode(501)|]; } return StatusCode(501, x); }

            private IActionResult NotThere() => StatusCode(501);
        }

        public class Later
        {
            public Task<IActionResult> Export() => Task.FromResult<IActionResult>(new StatusCodeResult(501));
        }
        """);

    [Fact]
    public Task EachFormOnMinimalApis_IsReportedOnce() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Http.HttpResults;

        var app = WebApplication.CreateBuilder(args).Build();
        var group = app.MapGroup("/api");
        group.MapGet("/a", () => [|Results.StatusCode(501)|]);
        group.MapGet("/b", (Later later) => [|later.Export()|]);
        group.MapGet("/c", async (Later later, int id) => await [|later.ExportAsync(id)|]);
        group.MapGet("/d", Task<StatusCodeHttpResult> () => Task.FromResult([|TypedResults.StatusCode(501)|]));
        group.MapGet("/e", context => [|Answers.Refuse(context)|]);
        group.MapGet("/f", Answers.NotThere);
        group.MapMethods("/g", ["GET", "PUT"], () => [|Answers.Kept|]);
        app.Map("/h", () => [|Answers.Property|]);
        var handler = () => [|Results.Json(new { error = "none" }, statusCode: StatusCodes.Status501NotImplemented)|];
        app.MapPost("/i", handler);
        app.MapPost("/j", delegate () { return [|Results.StatusCode(501)|]; });
        app.MapPost("/k", new Func<IResult>(Answers.Made));
        app.Run();

        class Later
        {
            public IResult Export() => Results.StatusCode(501);
            public Task<IResult> ExportAsync(int id) => Task.FromResult(Results.StatusCode(501));
        }

        static class Answers
        {
            public static readonly IResult Kept = Results.StatusCode(501);
            public static IResult Property => TypedResults.StatusCode(501);
            public static IResult NotThere(int id) => [|Results.StatusCode(501)|];
            public static IResult Made() => [|Results.StatusCode(501)|];
            public static Task Refuse(HttpContext context)
            {
                context.Response.StatusCode = 501;
                return context.Response.WriteAsync("No.");
            }
        }
        """);

    [Fact]
    public Task ResultOfTheProgramsOwn_IsRead() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        public class NotImplementedResult() : StatusCodeResult(501);
        public class MissingWithWords : ObjectResult
        {
            private const int Status = (int)System.Net.HttpStatusCode.NotImplemented;

            public MissingWithWords(string words) : base(words) => StatusCode = Status;
        }
        public class Sometimes : StatusCodeResult
        {
            public Sometimes(int code) : base(code) { }
            public Sometimes() : this(501) { }
        }
        public class Overriding() : StatusCodeResult(501)
        {
            public override void ExecuteResult(ActionContext context) => context.HttpContext.Response.StatusCode = 200;
        }
        public static class Answers
        {
            public static IActionResult NotThere(this ControllerBase controller) => new NotImplementedResult();
        }

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("a")] public IActionResult A() => [|new NotImplementedResult()|];
            [HttpGet("b")] public IActionResult B() => [|new MissingWithWords("Books")|];
            [HttpGet("c")] public IActionResult C() => [|this.NotThere()|];
            [HttpGet("d")] public IActionResult D() => new Sometimes(501);
            [HttpGet("e")] public IActionResult E() => new Sometimes();
            [HttpGet("f")] public IActionResult F() => new Overriding();
            [HttpGet("g")] public IActionResult G() => new MissingWithWords("Books") { StatusCode = 200 };
        }
        """);

    [Fact]
    public Task ContextThatIsHandedOn_IsFollowed() => Rule.Reports(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", async context => await [|Answers.Refuse(context)|]);
        app.MapGet("/b", async (HttpContext context) => { await [|Answers.Refuse(context)|]; });
        app.MapGet("/c", async (HttpContext context) => { await Task.Delay(1); await Answers.Refuse(context); });
        app.Run();

        static class Answers
        {
            public static Task Refuse(HttpContext context)
            {
                context.Response.StatusCode = 501;
                return context.Response.WriteAsync("No.");
            }
        }
        """);

    // Read as often as the product of all places, this would take hours.
    [Theory(Timeout = 120_000)]
    [InlineData("return Next(i);", "return Results.StatusCode(501);")]
    [InlineData("Next(i);", "if (i == 7) return Results.StatusCode(405); return Results.Ok();")]
    public async Task FunctionsThatCallInManyPlaces_AreReadOnce(string call, string end)
    {
        var functions = Enumerable.Range(0, 5).Select(level => $"public static IResult F{level}(int i) {{ "
            + string.Concat(Enumerable.Repeat($"if (i++ > 5) {{ {call.Replace("Next", level < 4 ? $"F{level + 1}" : "Results.Ok", StringComparison.Ordinal)} }} ", 100))
            + end + " }");
        await RuleRun.Of(new RuleProject(
            "var app = WebApplication.CreateBuilder(args).Build(); app.MapPut(\"/books\", Answers.F0); app.Run(); static class Answers { "
            + string.Concat(functions) + " }"));
    }
}
