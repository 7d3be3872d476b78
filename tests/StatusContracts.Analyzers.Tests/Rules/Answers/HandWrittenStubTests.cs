using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1008, on actions: what is reported, and what the fix makes of it.</summary>
public class HandWrittenStubTests
{
    private static readonly Rule Rule = new(Descriptors.STC1008_HandWrittenStub);

    [Fact]
    public Task ActionThatAnswers501_IsDeclared() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            /// <summary>All books as a file.</summary>
            [HttpGet("export")]
            public IActionResult ExportAsync(string format) => [|StatusCode(501)|];

            [HttpPost("{id:int}/reviews")] public async Task<ActionResult<string>> AddReview(int id)
            {
                await Task.Yield();
                return [|StatusCode(StatusCodes.Status501NotImplemented, "Reviews by readers")|];
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            /// <summary>All books as a file.</summary>
            [HttpGet("export")]
            [NotImplementedYet("Export")]
            public IActionResult ExportAsync(string format) => StatusCode(501);

            [HttpPost("{id:int}/reviews")]
            [NotImplementedYet("Reviews by readers")]
            public async Task<ActionResult<string>> AddReview(int id)
            {
                await Task.Yield();
                return StatusCode(StatusCodes.Status501NotImplemented, "Reviews by readers");
            }
        }
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task Lambdas_BecomeStubs() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Http.HttpResults;

        var app = WebApplication.CreateBuilder(args).Build();

        app.MapGet("/books", () => "Dune");
        app.MapPost("/books/{id:int}/reviews", (int id) => [|Results.StatusCode(501)|]).WithName("Reviews");
        app.MapPut("/books", async (HttpContext context) =>
        {
            // Comes with the next release.
            await Task.Yield();
            return [|Results.Problem("Bulk import", statusCode: 501)|];
        });
        app.MapPatch("/books", async context =>
        {
            [|context.Response.StatusCode = 501|];
            await context.Response.WriteAsync("Not yet.");
        });
        app.MapDelete("/typed", Results<Ok, StatusCodeHttpResult> () => [|TypedResults.StatusCode(501)|]);
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Http.HttpResults;
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();

        app.MapGet("/books", () => "Dune");
        app.MapPost("/books/{id:int}/reviews", [NotImplementedYet("POST /books/{id}/reviews")] (int id) => Stub.Result).WithName("Reviews");
        app.MapPut("/books", [NotImplementedYet("Bulk import")] (HttpContext context) =>
        {
            // Comes with the next release.
            return Stub.Result;
        });
        app.MapPatch("/books", [NotImplementedYet("PATCH /books")] () => Stub.Result);
        app.MapDelete("/typed", [NotImplementedYet("DELETE /typed")] Results<Ok, StatusCodeHttpResult> () => TypedResults.StatusCode(501));
        app.Run();
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task MethodGroupsAndLocalFunctions_AreDeclared() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Books.Export);
        app.MapGet("/import", Import);
        app.MapGet("/both", (RequestDelegate)Books.Both);
        app.Run();

        static IResult Import()
        {
            return [|TypedResults.StatusCode(501)|];
        }

        static class Books
        {
            public static IResult Export() => [|Results.StatusCode(501)|];
            public static Task Both(HttpContext context)
            {
                [|context.Response.StatusCode = 501|];
                return Task.CompletedTask;
            }
        }
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Books.Export);
        app.MapGet("/import", Import);
        app.MapGet("/both", (RequestDelegate)Books.Both);
        app.Run();

        [NotImplementedYet("Import")]
        static IResult Import()
        {
            return TypedResults.StatusCode(501);
        }

        static class Books
        {
            [NotImplementedYet("Export")]
            public static IResult Export() => Results.StatusCode(501);
            [NotImplementedYet("Both")]
            public static Task Both(HttpContext context)
            {
                context.Response.StatusCode = 501;
                return Task.CompletedTask;
            }
        }
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task HandlerInAField_IsDeclared() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Handlers.Export);
        app.Run();

        static class Handlers
        {
            public static readonly Delegate Export = () => [|Results.StatusCode(501)|];
        }
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Handlers.Export);
        app.Run();

        static class Handlers
        {
            public static readonly Delegate Export = [NotImplementedYet("GET /export")] () => Results.StatusCode(501);
        }
        """,
        DeclareStubFix.Key);
}
