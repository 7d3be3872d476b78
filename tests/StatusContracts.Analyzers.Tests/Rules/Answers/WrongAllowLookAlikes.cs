using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1009 stays silent where the field is true, is not beside a 405, or where the truth is not known.</summary>
public class WrongAllowLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1009_WrongAllow);

    [Theory]
    [InlineData("put,  Get")]
    [InlineData("GET, PUT, HEAD, OPTIONS")]
    public Task OrderSpacingAndCase_DoNotMatter(string allow) => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapPut("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "ALLOW";
            return Results.StatusCode(405);
        });
        """.Replace("ALLOW", allow, StringComparison.Ordinal));

    [Theory]
    [InlineData("GET")]
    [InlineData("GET, HEAD")]
    [InlineData("GET, HEAD, OPTIONS")]
    public Task MethodsThatOptionsServe_MayBeWritten(string allow) => Rule.Silent(
        WrongAllowTests.ServesHeadAndOptions.Replace("ALLOW", $"\"{allow}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("GET")]
    [InlineData("GET, OPTIONS")]
    [InlineData("HEAD, GET")]
    public Task AnswerOfOptions_MayLeaveItselfOut(string allow) => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpOptions]
            public IActionResult Options()
            {
                Response.Headers.Allow = "ALLOW";
                return Ok();
            }
        }
        """.Replace("ALLOW", allow, StringComparison.Ordinal));

    [Fact]
    public Task AnswerOfOptionsForAll_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/{**rest}", ["OPTIONS"], (HttpContext context) =>
        {
            context.Response.Headers.Allow = "GET, PUT";
        });
        app.MapGet("/files", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "GET, PUT";
        });
        """);

    [Fact]
    public Task FieldOfAnotherWay_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context, bool all) =>
        {
            if (all)
            {
                context.Response.Headers.Allow = "GET, DELETE";
                return Results.Ok();
            }

            return Results.StatusCode(405);
        });
        """);

    [Fact]
    public Task ValueThatIsComputed_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Response.Headers.Allow = string.Join(",", Environment.GetCommandLineArgs());
            return Results.StatusCode(405);
        });
        app.MapPut("/books", (HttpContext context) =>
        {
            context.Response.Headers.Append("Allow", "GET");
            context.Response.Headers.Append("Allow", "POST");
            return Results.StatusCode(405);
        });
        """);

    [Fact]
    public Task RequestHeader_IsNotSent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (HttpContext context) =>
        {
            context.Request.Headers.Allow = "DELETE";
            return Results.StatusCode(405);
        });
        """);

    [Fact]
    public Task UnknownEndpoints_MayHaveTheRest() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapPut("/books/{name:minlength(2)}", (string name) => name);
        app.MapDelete("/books/{id:int}", (HttpContext context, int id) =>
        {
            context.Response.Headers.Allow = "GET, POST";
            return Results.StatusCode(405);
        });
        """);

    [Fact]
    public Task SeveralMethods_AreNotAllRefused() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapMethods("/books", ["GET", "DELETE"], (HttpContext context) =>
        {
            if (HttpMethods.IsDelete(context.Request.Method))
            {
                context.Response.Headers.Allow = "GET";
                return Results.StatusCode(405);
            }

            return Results.Ok();
        });
        """);
}
