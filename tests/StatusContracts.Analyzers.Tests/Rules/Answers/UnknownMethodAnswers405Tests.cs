using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1002: methods that nothing implements, in endpoints and in middleware.</summary>
public class UnknownMethodAnswers405Tests
{
    private static readonly Rule Rule = new(Descriptors.STC1002_UnknownMethodAnswers405);

    [Fact]
    public Task Endpoint_IsReported() => Rule.Says(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["PROPFIND"], () => [|Results.StatusCode(405)|]);
        """,
        "No resource of this server implements PROPFIND, so 405 promises methods elsewhere that do not exist. Answer 501.");

    [Fact]
    public Task EachForm_StaysWhatItIs() => Rule.Fixes(
        """
        using System.Net;

        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.Method == "TRACK")
            {
                [|context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed|];
                return;
            }

            if (HttpMethods.Equals(context.Request.Method, "DEBUG"))
            {
                [|context.Response.StatusCode = (int)HttpStatusCode.MethodNotAllowed|];
                return;
            }

            await next(context);
        });
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["PROPFIND"], () => [|Results.Problem(statusCode: 405, detail: "No WebDAV.")|]);
        app.MapMethods("/authors", ["PROPFIND"], () => [|Results.StatusCode(405)|]);
        """,
        """
        using System.Net;

        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.Method == "TRACK")
            {
                context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                return;
            }

            if (HttpMethods.Equals(context.Request.Method, "DEBUG"))
            {
                context.Response.StatusCode = (int)HttpStatusCode.NotImplemented;
                return;
            }

            await next(context);
        });
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["PROPFIND"], () => Results.Problem(statusCode: 501, detail: "No WebDAV."));
        app.MapMethods("/authors", ["PROPFIND"], () => Results.StatusCode(501));
        """);

    [Fact]
    public Task MethodOutsideOfTheList_IsUnknown() => Rule.Reports(
        """
        [assembly: StatusContracts.ServerMethods("GET", "HEAD", "POST")]

        var app = WebApplication.CreateBuilder(args).Build();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (HttpMethods.IsTrace(context.Request.Method))
            {
                [|context.Response.StatusCode = 405|];
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.MapGet("/books", () => "Dune");
        """);

    [Fact]
    public Task Action_IsReported() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [AcceptVerbs("LOCK")]
            public IActionResult Lock() => [|StatusCode(405)|];
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [AcceptVerbs("LOCK")]
            public IActionResult Lock() => StatusCode(501);
        }
        """);
}
