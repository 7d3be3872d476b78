using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1009: what is reported, and what the fix writes.</summary>
public class WrongAllowTests
{
    private static readonly Rule Rule = new(Descriptors.STC1009_WrongAllow);

    private static string Action(string write) =>
        $$"""
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id) => Ok(id);

            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id)
            {
                {{write}}
                return StatusCode(405);
            }
        }
        """;

    [Fact]
    public Task MethodThatIsRefused_IsNamed() => Rule.Says(
        Action("""Response.Headers.Allow = [|"GET, PUT, DELETE"|];"""),
        "Allow says 'GET, PUT, DELETE', but the resource has 'GET, PUT'. Correct it, or let routing answer.");

    [Fact]
    public Task MethodThatIsNotThere_IsNamed() => Rule.Says(
        Action("""Response.Headers["Allow"] = [|"POST"|];"""),
        "Allow says 'POST', but the resource has 'GET, PUT'. Correct it, or let routing answer.");

    [Theory]
    [InlineData("""Response.Headers.Allow = [|"GET"|];""", """Response.Headers.Allow = "GET, PUT";""")]
    [InlineData("""Response.Headers.Append("Allow", [|"get,post"|]);""", """Response.Headers.Append("Allow", "GET, PUT");""")]
    [InlineData("""Response.Headers.Allow = [|new[] { "GET", "POST" }|]; // as it was""", """Response.Headers.Allow = "GET, PUT"; // as it was""")]
    [InlineData("""Response.Headers.Allow = [|HttpMethods.Get|];""", """Response.Headers.Allow = "GET, PUT";""")]
    [InlineData("""Response.Headers.Allow = [|"GET, OPTIONS"|];""", """Response.Headers.Allow = "GET, OPTIONS, PUT";""")]
    public Task Field_IsCorrected(string before, string after) => Rule.Fixes(Action(before), Action(after));

    [Fact]
    public Task MethodsThatOptionsServe_AreWrittenToo() => Rule.Fixes(
        ServesHeadAndOptions.Replace("ALLOW", "[|\"POST\"|]", StringComparison.Ordinal),
        ServesHeadAndOptions.Replace("ALLOW", "\"GET, HEAD, OPTIONS\"", StringComparison.Ordinal));

    internal const string ServesHeadAndOptions =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts(options =>
        {
            options.ServeHead = true;
            options.ServeOptions = true;
        });
        var app = builder.Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Response.Headers.Allow = ALLOW;
            return Results.StatusCode(405);
        });
        """;

    [Fact]
    public Task ResourceWithoutOtherMethods_HasNone() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Response.Headers.Allow = [|"DELETE"|];
            context.Response.StatusCode = 405;
        });
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "";
            context.Response.StatusCode = 405;
        });
        """);

    [Fact]
    public Task RefusedMethod_IsWrongWhereverTheEndpointIs() => Rule.OffersNoFix(new RuleProject(
        """
        static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/books", (HttpContext context) =>
            {
                context.Response.Headers.Allow = [|"GET, DELETE"|];
                return Results.StatusCode(405);
            });
        }
        """)
    {
        HasHost = false,
    });

    [Fact]
    public Task AnswerOfOptions_IsCompared() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpPut]
            public IActionResult Replace() => Ok();

            [HttpDelete]
            public IActionResult Clear() => StatusCode(501);

            [HttpOptions]
            public IActionResult Options()
            {
                Response.Headers.Allow = [|"GET, POST, OPTIONS"|];
                return NoContent();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpPut]
            public IActionResult Replace() => Ok();

            [HttpDelete]
            public IActionResult Clear() => StatusCode(501);

            [HttpOptions]
            public IActionResult Options()
            {
                Response.Headers.Allow = "GET, OPTIONS, PUT";
                return NoContent();
            }
        }
        """);
}
