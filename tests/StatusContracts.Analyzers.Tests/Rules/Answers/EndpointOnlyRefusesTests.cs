using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1011: what is reported where, and what the two fixes make of it.</summary>
public class EndpointOnlyRefusesTests
{
    private static readonly Rule Rule = new(Descriptors.STC1011_EndpointOnlyRefuses);

    [Fact]
    public Task Action_IsReportedOnItsAttribute() => Rule.Says(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [[|HttpDelete("{id:int}")|]]
            public IActionResult Delete(int id) => StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
        """,
        "Routing answers 405 by itself, and this endpoint makes Allow claim DELETE. Remove it, or declare [MethodNotAllowed].");

    [Fact]
    public Task Call_IsReportedOnItsName() => Rule.Reports(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        var books = app.MapGroup("/books");
        books.MapGet("/{id:int}", (int id) => id);
        books.[|MapDelete|]("/{id:int}", (int id) => Results.StatusCode(405)).WithName("Delete");
        books.[|MapMethods|]("/{id:int}", ["PUT", "PATCH"], (HttpContext context) =>
        {
            context.Response.StatusCode = 405;
            return Task.CompletedTask;
        });
        """);

    [Fact]
    public Task HandlerInAnotherFile_IsReportedAtItsAnswer() => Rule.Reports(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapPut("/books", Handlers.Refuse);
        app.MapDelete("/books", Handlers.Refuse);
        """,
        """
        static class Handlers
        {
            public static IResult Refuse() => [|Results.StatusCode(405)|];
        }
        """);

    [Fact]
    public Task MethodThatOnlyReturnsTheAnswer_IsFollowed() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [[|HttpPut|]]
            public IActionResult Replace() => Refuse();

            [[|HttpDelete|]]
            public async Task<IActionResult> Clear()
            {
                await Task.Yield();
                return Refuse();
            }

            private IActionResult Refuse() => new StatusCodeResult(405);
        }
        """);

    [Fact]
    public Task SeveralThatRefuse_AreNotEachOthersResource() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPut("/books", () => Results.StatusCode(405));
        app.MapDelete("/books", () => Results.StatusCode(405));
        """);

    [Fact]
    public Task Endpoints_AreRemoved() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            /// <summary>Books stay.</summary>
            [[|HttpDelete("{id:int}")|]]
            public IActionResult Delete(int id) => StatusCode(405);

            [[|HttpPatch("{id:int}")|]]
            public IActionResult Change(int id) => StatusCode(405);

            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [[|HttpPut("{id:int}")|]]
            public IActionResult Replace(int id)
            {
                return StatusCode(405);
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);
        }
        """,
        EndpointOnlyRefusesFix.Key);

    [Fact]
    public Task Calls_AreRemoved() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");

        // Nobody replaces all books.
        app.[|MapPut|]("/books", () => Results.StatusCode(405));

        Map(app);
        app.Run();

        static void Map(WebApplication app)
        {
            app.[|MapDelete|]("/books", () => Results.StatusCode(405));

            app.MapPost("/books", () => "Dune");
        }
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");

        Map(app);
        app.Run();

        static void Map(WebApplication app)
        {
            app.MapPost("/books", () => "Dune");
        }
        """,
        EndpointOnlyRefusesFix.Key);

    [Fact]
    public Task WhatHangsOnTheEndpoint_KeepsItFromBeingRemoved() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => CreatedAtAction(nameof(Clear), null);

            [[|HttpDelete|]]
            public IActionResult Clear() => StatusCode(405, "Books are archived, never deleted.");
        }

        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/authors", () => "Herbert");
                var put = app.[|MapPut|]("/authors", () => Results.StatusCode(405));
                app.[|MapPatch|]("/authors", () => Results.Problem(statusCode: 405, detail: "Authors stay.")).WithName("Change");
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => CreatedAtAction(nameof(Clear), null);

            [HttpDelete]
            [MethodNotAllowed("DELETE", "Books are archived, never deleted.")]
            public IActionResult Clear() => StatusCode(405, "Books are archived, never deleted.");
        }

        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/authors", () => "Herbert");
                var put = app.MapPut("/authors", [MethodNotAllowed("PUT", "This resource does not support PUT.")] () => Results.StatusCode(405));
                app.MapPatch("/authors", [MethodNotAllowed("PATCH", "Authors stay.")] () => Results.Problem(statusCode: 405, detail: "Authors stay.")).WithName("Change");
            }
        }
        """,
        RestrictionAnswers501Fix.Key);

    [Fact]
    public Task SeveralMethods_AreDeclaredOneByOne() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.[|MapMethods|]("/books", ["PUT", "DELETE"], () => Results.StatusCode(405));
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["PUT", "DELETE"], [MethodNotAllowed("DELETE", "This resource does not support this method."), MethodNotAllowed("PUT", "This resource does not support this method.")] () => Results.StatusCode(405));
        """,
        RestrictionAnswers501Fix.Key);
}
