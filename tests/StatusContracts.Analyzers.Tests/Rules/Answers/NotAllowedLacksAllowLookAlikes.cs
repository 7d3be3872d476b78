using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1003 stays silent where somebody writes the field or may, and where a 405 is no answer to a client.</summary>
public class NotAllowedLacksAllowLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1003_NotAllowedLacksAllow);

    [Theory]
    [InlineData("""context.Response.Headers.Allow = "GET";""")]
    [InlineData("""context.Response.Headers["Allow"] = "GET";""")]
    [InlineData("""context.Response.Headers.Append("allow", "GET");""")]
    [InlineData("""context.Response.Headers[Microsoft.Net.Http.Headers.HeaderNames.Allow] = "GET";""")]
    [InlineData("""context.Response.OnStarting(() => { context.Response.Headers.Allow = "GET"; return Task.CompletedTask; });""")]
    [InlineData("Fields.Write(context.Response);")]
    [InlineData("new Fields(context).ToString();")]
    [InlineData("context.RequestServices.GetRequiredService<IFields>().Write(context);")]
    public Task FieldThatIsOrMayBeWritten_IsSilent(string write) => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context) =>
        {
            WRITE
            return Results.StatusCode(405);
        });

        class Fields(HttpContext context)
        {
            public static void Write(HttpResponse response) => response.Headers.Allow = "GET";

            public override string ToString() => context.Response.ToString()!;
        }

        interface IFields
        {
            void Write(HttpContext context);
        }
        """.Replace("WRITE", write, StringComparison.Ordinal));

    [Fact]
    public Task HelperThatWritesTheField_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete]
            public IActionResult Clear() => Refuse("GET");

            private IActionResult Refuse(string allow)
            {
                Response.Headers.Allow = allow;
                return StatusCode(405);
            }
        }
        """);

    [Fact]
    public Task MiddlewareThatWritesTheFieldForAll_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == 405)
            {
                context.Response.Headers["Allow"] = "GET";
            }
        });
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", () => Results.StatusCode(405));
        """);

    [Fact]
    public Task FilterThatWritesTheFieldForAll_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete]
            public IActionResult Clear() => StatusCode(405);
        }

        public class AllowFilter : IResultFilter
        {
            public void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers.Allow = "GET";

            public void OnResultExecuted(ResultExecutedContext context)
            {
            }
        }
        """);

    [Fact]
    public Task MiddlewareThatAsksTheNextFirst_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            await next(context);
            if (context.Response.StatusCode == 404)
            {
                context.Response.StatusCode = 405;
            }
        });
        """);

    [Fact]
    public Task OtherRulesSayWhatIsRight() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapDelete("/books/{id:int}", (int id, Store store) => store.IsLent(id) ? Results.StatusCode(405) : Results.NoContent());
        app.MapMethods("/books", ["PROPFIND"], () => Results.StatusCode(405));

        class Store
        {
            public bool IsLent(int id) => id > 5;
        }
        """);

    [Fact]
    public Task DeclaredRefusal_WritesItItself() => Rule.Silent(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", [MethodNotAllowed("DELETE", "Books stay.")] () => Results.StatusCode(405));
        """);

    [Fact]
    public Task WhatAnswersNoRequest_IsSilent() => Rule.Silent(
        """
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        public class BooksController : ControllerBase
        {
            [NonAction]
            public IActionResult Refuse() => StatusCode(405);
        }

        public static class Answers
        {
            public static IResult NotAllowed() => Results.StatusCode(405);

            public static HttpResponseMessage Fake() => new(HttpStatusCode.MethodNotAllowed);

            public static bool IsRefused(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.MethodNotAllowed;
        }
        """);

    [Fact]
    public Task StatusOfAnotherServer_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books", async (HttpContext context, HttpClient client) =>
        {
            var response = await client.DeleteAsync("https://example.com/books");
            context.Response.StatusCode = (int)response.StatusCode;
        });
        """);

    [Fact]
    public Task CodeThatIsSaidAgain_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.Map("/status/{code:int}", (int code) => code switch
        {
            404 => Results.StatusCode(404),
            405 => Results.StatusCode(405),
            _ => Results.Problem(),
        });
        app.MapGet("/books", (HttpContext context) =>
        {
            if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            {
                return Results.StatusCode(405);
            }

            return Results.Ok();
        });
        """);
}
