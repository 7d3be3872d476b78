using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1008, on actions: what is reported, and what the fix makes of it.</summary>
public class HandWrittenStubLayoutTests
{
    private static readonly Rule Rule = new(Descriptors.STC1008_HandWrittenStub);

    [Fact]
    public Task AttributesOfALambda_StayOnItsLine() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", [EndpointSummary("A")] static async Task<IResult> ([FromQuery] int id) =>
            await Task.FromResult([|Results.StatusCode(501)|]));
        app.MapGet("/b", [EndpointSummary("B"), Obsolete] () => [|Results.StatusCode(501)|]);
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", [EndpointSummary("A"), NotImplementedYet("GET /a")] static async Task<IResult> ([FromQuery] int id) =>
            await Task.FromResult(Results.StatusCode(501)));
        app.MapGet("/b", [EndpointSummary("B"), Obsolete, NotImplementedYet("GET /b")] () => Stub.Result);
        app.Run();
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task CommentOfALambda_Stays() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/books", /* (title) */ static (string title) => // Reviewed by Ada.
            [|Results.StatusCode(501)|]); // Bulk import.
        app.MapPut("/books", (string title) =>
        {
            #if DEBUG
            Console.WriteLine(title);
            #endif
            return [|Results.StatusCode(501)|];
        });
        app.Run();
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/books", /* (title) */ [NotImplementedYet("POST /books")] static (string title) => // Reviewed by Ada.
            Stub.Result); // Bulk import.
        app.MapPut("/books", [NotImplementedYet("PUT /books")] (string title) =>
        {
            #if DEBUG
            Console.WriteLine(title);
            #endif
            return Results.StatusCode(501);
        });
        app.Run();
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task HandlerThatCannotBeAnnotated_IsOfferedNothing() => Rule.OffersNoFix(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpDelete] public virtual IActionResult Delete() => [|StatusCode(501)|];
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapPost("/books", delegate () { return [|Results.StatusCode(501)|]; });
        }
        """);

    [Fact]
    public Task LineEndsOfTheDocument_AreKept() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Export);
        app.MapGet("/import", () =>
        {
            // Ada reviews it.
            return [|Results.StatusCode(501)|];
        });
        app.Run();
        static IResult Export() => [|Results.StatusCode(501)|];
        """.ReplaceLineEndings("\r\n"),
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/export", Export);
        app.MapGet("/import", [NotImplementedYet("GET /import")] () =>
        {
            // Ada reviews it.
            return Stub.Result;
        });
        app.Run();
        [NotImplementedYet("Export")]
        static IResult Export() => Results.StatusCode(501);
        """.ReplaceLineEndings("\r\n"),
        DeclareStubFix.Key);

    [Fact]
    public Task CommentInOneLine_GetsALineOfItsOwn() => Rule.Fixes(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/import", () => { /* Ada reviews it. */ return [|Results.StatusCode(501)|]; });
        app.Run();
        """,
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/import", [NotImplementedYet("GET /import")] () => {
            /* Ada reviews it. */
            return Stub.Result;
        });
        app.Run();
        """,
        DeclareStubFix.Key);
}
