using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1001: what is reported, and what its two fixes make of it.</summary>
public class RestrictionAnswers501Tests
{
    private static readonly Rule Rule = new(Descriptors.STC1001_RestrictionAnswers501);

    private const string Controllers =
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/authors")]
        public class AuthorsController : ControllerBase
        {
            [HttpDelete("{id:int}")] public IActionResult Delete(int id) => NoContent();
        }

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")] public string Get(int id) => $"{id}";

            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id) => [|StatusCode(StatusCodes.Status501NotImplemented)|];
        }
        """;

    [Fact]
    public Task RestrictedAction_BecomesARefusal() => Rule.Fixes(
        Controllers,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/authors")]
        public class AuthorsController : ControllerBase
        {
            [HttpDelete("{id:int}")] public IActionResult Delete(int id) => NoContent();
        }

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")] public string Get(int id) => $"{id}";

            [HttpDelete("{id:int}")]
            [MethodNotAllowed("DELETE", "This resource does not support DELETE.")]
            public IActionResult Delete(int id) => StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
        """,
        RestrictionAnswers501Fix.Key);

    [Fact]
    public Task RestrictedAction_BecomesAStub() => Rule.Fixes(
        Controllers,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/authors")]
        public class AuthorsController : ControllerBase
        {
            [HttpDelete("{id:int}")] public IActionResult Delete(int id) => NoContent();
        }

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")] public string Get(int id) => $"{id}";

            [HttpDelete("{id:int}")]
            [NotImplementedYet("DELETE /api/books/{id}")]
            public IActionResult Delete(int id) => StatusCode(StatusCodes.Status501NotImplemented);
        }
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task Message_NamesTheMethodAndTheNearestRoute() => Rule.Says(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/api/authors/{id}", (int id) => Results.NoContent());
        app.MapDelete("/api/books/{id}/cover", (int id) => Results.NoContent());
        app.MapDelete("/api/books/{id}", (int id) => [|Results.Problem("Books are archived, never deleted.", statusCode: 501)|]);
        app.Run();
        """,
        "501 says that no resource of this server has DELETE, but /api/books/{id}/cover has. Answer 405, or declare what is planned.");

    [Fact]
    public Task WordsOfTheAnswer_AreTheReason() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapMethods("/authors", ["PUT", "PATCH"], () => Results.Ok());
        app.MapMethods("/books", ["PATCH", "PUT"], () => [|Results.Problem("Books are \"fixed\".", statusCode: 501)|]);
        app.MapGet("/shelves", () => Results.Ok());
        app.MapPut("/shelves", Shelves);
        app.MapGet("/lists", () => Results.Ok());
        app.MapPut("/lists", () => [|Results.Problem(title: "Not implemented", statusCode: (int)System.Net.HttpStatusCode.NotImplemented)|]);
        app.Run();

        static IResult Shelves() => [|Results.StatusCode(501)|];
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapMethods("/authors", ["PUT", "PATCH"], () => Results.Ok());
        app.MapMethods("/books", ["PATCH", "PUT"], [MethodNotAllowed("PATCH", "Books are \"fixed\"."), MethodNotAllowed("PUT", "Books are \"fixed\".")] () => Results.Problem("Books are \"fixed\".", statusCode: 405));
        app.MapGet("/shelves", () => Results.Ok());
        app.MapPut("/shelves", Shelves);
        app.MapGet("/lists", () => Results.Ok());
        app.MapPut("/lists", [MethodNotAllowed("PUT", "This resource does not support PUT.")] () => Results.Problem(title: "Not implemented", statusCode: (int)System.Net.HttpStatusCode.MethodNotAllowed));
        app.Run();

        [MethodNotAllowed("PUT", "This resource does not support PUT.")]
        static IResult Shelves() => Results.StatusCode(405);
        """,
        RestrictionAnswers501Fix.Key);

    [Fact]
    public Task RequestDelegate_CanOnlyBeAStub() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPut("/authors", () => Results.Ok());
        app.MapGet("/books", () => Results.Ok());
        app.MapPut("/books", context =>
        {
            [|context.Response.StatusCode = 501|];
            return Task.CompletedTask;
        });
        app.Run();
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPut("/authors", () => Results.Ok());
        app.MapGet("/books", () => Results.Ok());
        app.MapPut("/books", [NotImplementedYet("PUT /books")] () => Stub.Result);
        app.Run();
        """,
        DeclareStubFix.Key);

    [Fact]
    public async Task WhatTheFixMakes_PleasesTheRulesAbout405()
    {
        const string After =
            """
            using StatusContracts;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddStatusContracts();
            var app = builder.Build();
            app.MapDelete("/authors/{id}", (int id) => Results.NoContent());
            app.MapDelete("/books/{id}", [MethodNotAllowed("DELETE", "Books are archived.")] (int id) => Results.StatusCode(405));
            app.Run();
            """;
        await new Rule(Descriptors.STC1003_NotAllowedLacksAllow).Silent(After);
        await new Rule(Descriptors.STC1011_EndpointOnlyRefuses).Silent(After);
    }
}
