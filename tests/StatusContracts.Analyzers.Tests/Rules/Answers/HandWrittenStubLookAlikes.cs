using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>501s that are neither stubs nor restrictions: STC1001 and STC1008 stay silent alike.</summary>
public class HandWrittenStubLookAlikes
{
    private static async Task Silent(RuleProject project)
    {
        await new Rule(Descriptors.STC1008_HandWrittenStub).Silent(project);
        await new Rule(Descriptors.STC1001_RestrictionAnswers501).Silent(project);
    }

    private static Task Silent(string source) => Silent(new RuleProject(source));

    // Others implement DELETE, so that STC1001 would speak up, too.
    private const string Minimal =
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/authors/{id}", (int id) => Results.NoContent());
        """;

    [Fact]
    public Task OneOptionOfAnEndpoint() => Silent(
        Minimal + """

        app.MapDelete("/books/{id}", (int id, bool forEver) => forEver ? Results.StatusCode(501) : Results.NoContent());
        app.MapDelete("/shelves/{id}", (int id, string mode) => mode switch
        {
            "soft" => Results.NoContent(),
            _ => Results.StatusCode(501),
        });
        app.MapDelete("/lists/{id}", (int id) =>
        {
            if (id == 0) return Results.Problem(statusCode: 501);
            return Results.Ok();
        });
        app.MapDelete("/maybe", (IResult? known) => known ?? Results.StatusCode(501));
        app.MapDelete("/context", async context =>
        {
            if (!context.Request.Query.ContainsKey("id")) { context.Response.StatusCode = 501; return; }
            await context.Response.WriteAsync("gone");
        });
        app.MapDelete("/changed", context =>
        {
            context.Response.StatusCode = 501;
            if (context.Request.Query.ContainsKey("id")) context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        app.MapDelete("/local", (int id) =>
        {
            var code = 501;
            if (id > 0) code = 204;
            return Results.StatusCode(code);
        });
        app.Run();
        """);

    [Fact]
    public Task Declared() => Silent(
        "using StatusContracts;\n" + Minimal + """
        app.MapDelete("/a", [NotImplementedYet("A")] () => Results.StatusCode(501));
        app.MapDelete("/b", () => Results.StatusCode(501)).NotImplementedYet("B");
        app.MapDelete("/c", [MethodNotAllowed("DELETE", "Never.")] () => Results.StatusCode(501));
        app.MapDelete("/d", D);
        var group = app.MapGroup("/e").NotImplementedYet("E");
        group.MapDelete("/e", () => Results.StatusCode(501));
        var unread = app.MapDelete("/f", () => Results.StatusCode(501));
        if (args.Length > 0) unread.NotImplementedYet("F");
        app.Run();

        [NotImplementedYet("D")] static IResult D() => Results.StatusCode(501);
        """);

    [Fact]
    public Task AnotherEndpointServesTheMethod() => Silent(
        Minimal + """

        if (args.Length > 0)
        {
            app.MapDelete("/books/{id}", (int id) => Results.NoContent());
        }
        else
        {
            app.MapDelete("/Books/{number}", (int number) => Results.StatusCode(501));
        }

        app.Run();
        """);

    [Fact]
    public Task ActionOfOneMediaType() => Silent(
        Controllers + """

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpDelete, Consumes("application/json")] public IActionResult Delete() => NoContent();
            [HttpDelete, Consumes("text/csv")] public IActionResult DeleteListed() => StatusCode(501);
        }
        """);

    [Fact]
    public Task PageOfTheStatus() => Silent(
        Minimal + """

        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.Map("/errors/501", () => Results.Problem(statusCode: 501));
        app.MapGet("/errors/404", () => Results.Problem(statusCode: 404));
        app.MapDelete("/examples/not-implemented", () => Results.StatusCode(501));
        app.Run();
        """);

    [Fact]
    public Task OtherBuildThatEndsOtherwise() => Silent(
        Minimal + """

        app.MapDelete("/books", () =>
        {
        #if PAID
            return Results.NoContent();
        #else
            return Results.StatusCode(501);
        #endif
        });
        app.MapDelete("/lists", () =>
        {
        #if PAID
            if (args.Length == 0) return Results.NoContent();
        #endif
            return Results.StatusCode(501);
        });
        app.Run();
        """);

    [Fact]
    public Task NoEndpoint() => Silent(
        Minimal + """

        app.UseExceptionHandler(errors => errors.Run(context =>
        {
            context.Response.StatusCode = 501;
            return Task.CompletedTask;
        }));
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = error => error is NotImplementedException ? 501 : 500 });
        app.Run(context => { context.Response.StatusCode = 501; return Task.CompletedTask; });
        app.MapFallback(() => Results.StatusCode(501));
        app.Map("/{**rest}", () => Results.StatusCode(501));
        app.MapGet("/api/{*any}", () => Results.StatusCode(501));
        app.MapMethods("/dav", ["PROPFIND", "MKCOL"], () => Results.StatusCode(501));
        app.Run();

        static class Unused
        {
            public static IResult Handler() => Results.StatusCode(501);
            public static readonly IResult Kept = Results.StatusCode(501);
        }
        """);

    [Fact]
    public Task RelayedOrAskedFor() => Silent(
        Minimal + """

        app.MapDelete("/relayed", async (HttpClient client) =>
        {
            var response = await client.DeleteAsync("/");
            return Results.StatusCode((int)response.StatusCode);
        });
        app.MapDelete("/asked", async (HttpClient client) =>
        {
            var response = await client.DeleteAsync("/");
            if (response.StatusCode == System.Net.HttpStatusCode.NotImplemented) return Results.Ok(501);
            return Results.NotFound(501);
        });
        app.Run();

        class Fake : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotImplemented));
        }
        """);

    private const string Controllers =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        [ApiController, Route("api/authors")]
        public class AuthorsController : ControllerBase
        {
            [HttpDelete("{id:int}")] public IActionResult Delete(int id) => NoContent();
        }
        """;

    [Fact]
    public Task NoAction() => Silent(
        Controllers + """

        public abstract class ReadOnlyController : ControllerBase
        {
            [HttpDelete] public virtual IActionResult Delete() => StatusCode(501);
            [HttpPost] public virtual IActionResult Post() => StatusCode(501);
        }

        [Route("api/books")]
        public class BooksController : ReadOnlyController
        {
            [HttpDelete("none"), NonAction] public IActionResult None() => StatusCode(501);
            [HttpDelete("static")] public static IActionResult Static() => new StatusCodeResult(501);
            [HttpDelete("private")] private IActionResult Private() => StatusCode(501);
            [NonAction] public override IActionResult Post() => StatusCode(501);
            protected IActionResult NotThere() => StatusCode(501);
        }

        [NonController]
        public class Helper : ControllerBase
        {
            [HttpDelete("helper")] public IActionResult Delete() => StatusCode(501);
        }

        public class MissingFeatures : IExceptionFilter
        {
            public void OnException(ExceptionContext context)
            {
                if (context.Exception is NotImplementedException) context.Result = new StatusCodeResult(501);
            }
        }

        public class Always : IActionFilter
        {
            public void OnActionExecuting(ActionExecutingContext context) => context.Result = new StatusCodeResult(501);
            public void OnActionExecuted(ActionExecutedContext context) { }
        }
        """);

    [Fact]
    public Task CallThatMayBeOverridden() => Silent(
        Controllers + """

        public class Store { public virtual IActionResult Delete() => new StatusCodeResult(501); }

        [Route("api/books")]
        public class BooksController(Store store) : ControllerBase
        {
            [HttpDelete] public IActionResult Delete() => store.Delete();
        }
        """);

    private const string Reported = Controllers + """

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpDelete] public IActionResult Delete() => StatusCode(501);
            [HttpPut] public IActionResult Put() => StatusCode(501);
        }
        """;

    [Fact]
    public Task Library() => Silent(new RuleProject(Reported) { HasHost = false });

    [Fact]
    public Task Tests() => Silent(new RuleProject(Reported)
    {
        References = [MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)],
    });

    [Fact]
    public Task GeneratedCode() => Silent("// <auto-generated/>\n#nullable enable\n" + Reported);

    [Fact]
    public Task HalfTyped() => Silent(new RuleProject(
        Minimal + """

        app.MapDelete("/a", () => Results.StatusCode(501
        app.MapDelete("/b", (int id) => { return Results.StatusCode(5 ; });
        """)
    { AllowCompilerErrors = true });
}
