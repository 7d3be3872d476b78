using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1011 stays silent where the endpoint does something that routing would not, and where that cannot be known.</summary>
public class EndpointOnlyRefusesLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1011_EndpointOnlyRefuses);

    [Fact]
    public Task ConditionalRefusal_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id) => id > 5 ? StatusCode(405) : NoContent();
        }
        """);

    [Theory]
    [InlineData("HEAD", "ServeHead")]
    [InlineData("OPTIONS", "ServeOptions")]
    public Task MethodThatAnOptionServes_WouldBeServed(string method, string option) => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts(options => options.OPTION = true);
        var app = builder.Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["METHOD"], () => Results.StatusCode(405));
        """.Replace("OPTION =", $"{option} =", StringComparison.Ordinal).Replace("METHOD", method, StringComparison.Ordinal));

    [Fact]
    public Task DeclaredRefusalAndStub_AreSilent() => Rule.Silent(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", [MethodNotAllowed("DELETE", "Books stay.")] () => Results.StatusCode(405));
        app.MapPut("/books", [NotImplementedYet("Replacement")] () => Results.StatusCode(405));
        """);

    [Fact]
    public Task ResourceOfItsOwn_WouldBecome404() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapPost("/legacy", () => Results.StatusCode(405));
        """);

    [Fact]
    public Task LessSpecificEndpoint_WouldTakeOver() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books/{id}", (string id) => id);
        app.MapGet("/books/catalog", () => "Dune");
        app.MapDelete("/books/catalog", () => Results.StatusCode(405));

        app.Map("/files/{**path}", (string path) => path);
        app.MapGet("/files/index", () => "Dune");
        app.MapPut("/files/index", () => Results.StatusCode(405));
        """);

    [Fact]
    public Task Fallback_WouldTakeOver() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", () => Results.StatusCode(405));
        app.MapFallback(() => "index");
        """);

    [Fact]
    public Task EveryMethod_IsACatchAll() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.Map("/books", () => Results.StatusCode(405));
        """);

    [Fact]
    public Task UnknownEndpoints_MayBeKeptOut() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", () => Results.StatusCode(405));
        app.MapGet(Environment.GetCommandLineArgs()[0], () => "Dune");
        """);

    [Fact]
    public Task LibraryWithoutHost_IsSilent() => Rule.Silent(new RuleProject(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete]
            public IActionResult Clear() => StatusCode(405);
        }
        """)
    {
        HasHost = false,
    });

    [Fact]
    public Task WhatIsNoAction_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("api/books")]
        public abstract class BooksBase : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete]
            public virtual IActionResult Clear() => StatusCode(405);
        }

        public class BooksController : BooksBase
        {
            public override IActionResult Clear() => NoContent();

            [NonAction]
            public IActionResult Refuse() => StatusCode(405);

            public static IActionResult Always() => new StatusCodeResult(405);
        }
        """);

    [Fact]
    public Task OtherBuildThatEndsOtherwise_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", () =>
        {
        #if PAID
            return Results.NoContent();
        #else
            return Results.StatusCode(405);
        #endif
        });
        app.Run();
        """);

    [Fact]
    public Task ClientOfAnotherServer_IsSilent() => Rule.Silent(
        """
        using System.Net;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", async (HttpClient client) =>
        {
            var response = await client.DeleteAsync("https://example.com/books");
            return response.StatusCode == HttpStatusCode.MethodNotAllowed ? Results.NotFound() : Results.StatusCode((int)response.StatusCode);
        });
        """);
}
