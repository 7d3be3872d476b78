using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class ImplementedStubTests
{
    private static readonly Rule Rule = new(Descriptors.STC2001_ImplementedStub);

    [Theory]
    [InlineData("return Ok(_books.Find(id));")]
    [InlineData("var book = _books.Find(id); return book == 0 ? NotFound() : Ok(book);")]
    [InlineData("if (id < 0) { return BadRequest(); } return Ok(id);")]
    [InlineData("_books.Remove(id); return NoContent();")]
    [InlineData("return Map(_books.Find(id));")]
    [InlineData("switch (id) { case 0: return NotFound(); default: return Ok(_books.Count); }")]
    public Task ActionThatDoesItsWork_IsReported(string body) => Rule.Reports(Controller(
        $$"""[HttpGet("{id}"), [|NotImplementedYet("Books")|]] public IActionResult Get(int id) { {{body}} }"""));

    [Theory]
    [InlineData("await service.Add(review); return NoContent();")]
    [InlineData("return Ok(await service.Add(review));")]
    [InlineData("var added = await service.Add(review).ConfigureAwait(false); return Ok(added);")]
    public Task AsyncAction_IsReported(string body) => Rule.Reports($$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public record Review(string Text);
        public interface IReviews { Task<Review> Add(Review review); }
        [Route("reviews")]
        public class ReviewsController(IReviews service) : ControllerBase
        {
            [HttpPost, [|NotImplementedYet("Reviews")|]] public async Task<IActionResult> Post(Review review) { {{body}} }
        }
        """);

    [Fact]
    public Task Message_NamesTheFeature() => Rule.Says(
        Controller("""[HttpGet, [|NotImplementedYet("Book list")|]] public int Get() => _books.Count;"""),
        "'Book list' is built, but its declaration still answers 501 instead. Remove [NotImplementedYet].");

    [Fact]
    public Task Class_IsReportedWhenAllOfItIsBuilt() => Rule.Reports("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("books"), [|NotImplementedYet("Books")|]]
        public class BooksController : ControllerBase
        {
            private readonly List<int> _books = [];
            [HttpGet] public int Get() => _books.Count;
            [HttpDelete] public void Delete(int id) => _books.Remove(id);
        }
        """);

    [Theory]
    [InlineData("""app.MapGet("/a/{id}", [[|NotImplementedYet("A")|]] (int id) => Results.Ok(id));""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.Ok(id)).[|NotImplementedYet("A")|];""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.Ok(id)).WithName("a").[|NotImplementedYet("A")|].WithSummary("a");""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.Ok(id)).WithMetadata([|new NotImplementedYetAttribute("A")|]);""")]
    [InlineData("""var a = app.MapGet("/a/{id}", (int id) => Results.Ok(id)); a.[|NotImplementedYet("A")|];""")]
    [InlineData("""app.MapGet("/a/{id}", Handlers.Get); static class Handlers { [[|NotImplementedYet("A")|]] public static IResult Get(int id) => Results.Ok(id); }""")]
    [InlineData("""app.MapGet("/a/{id}", Get); [[|NotImplementedYet("A")|]] IResult Get(int id) => Results.Ok(id);""")]
    [InlineData("""var get = [[|NotImplementedYet("A")|]] (int id) => Results.Ok(id); app.MapGet("/a/{id}", get);""")]
    public Task Handler_IsReported(string code) => Rule.Reports(Minimal(code));

    [Fact]
    public Task ControllerOfALibrary_IsReported()
    {
        var source = Controller("""[HttpGet, [|NotImplementedYet("Books")|]] public int Get() => _books.Count;""");
        return Rule.Reports(new RuleProject(source) { HasHost = false });
    }

    [Fact]
    public Task Fix_RemovesTheAttributeWithItsLine() => Rule.Fixes(
        Controller("""

                /// <summary>How many there are.</summary>
                [HttpGet("count")]
                [[|NotImplementedYet("Count")|]]
                [ProducesResponseType<int>(200)]
                public int Count() => _books.Count;

                // The first one.
                [[|NotImplementedYet("First")|], HttpGet("first")]
                public int First() => _books[0];

                [HttpGet("last"), [|NotImplementedYet("Last")|]] // soon
                public int Last() => _books[^1];

                [[|NotImplementedYet("All")|]] // soon
                [HttpGet("all")] public List<int> All() => _books;

                [HttpGet("any")]
                [[|NotImplementedYet("Any")|]] /* soon */
                public int Any() => _books[0];

                [HttpGet("one")]
                [[|NotImplementedYet("One")|]] /* soon */ public int One() => _books[0];
            """),
        Controller("""

                /// <summary>How many there are.</summary>
                [HttpGet("count")]
                [ProducesResponseType<int>(200)]
                public int Count() => _books.Count;

                // The first one.
                [HttpGet("first")]
                public int First() => _books[0];

                [HttpGet("last")] // soon
                public int Last() => _books[^1];

                // soon
                [HttpGet("all")] public List<int> All() => _books;

                [HttpGet("any")]
                /* soon */
                public int Any() => _books[0];

                [HttpGet("one")]
                /* soon */ public int One() => _books[0];
            """));

    [Fact]
    public Task Fix_RemovesDocumentedFirstAttribute() => Rule.Fixes(
        Controller("""

                /// <summary>How many there are.</summary>
                [[|NotImplementedYet("Count")|]]
                [HttpGet("count")]
                public int Count() => _books.Count;
            """),
        Controller("""

                /// <summary>How many there are.</summary>
                [HttpGet("count")]
                public int Count() => _books.Count;
            """));

    [Fact]
    public Task Fix_TakesTheConventionOutOfItsChain() => Rule.Fixes(
        Minimal("""
            app.MapGet("/a/{id}", (int id) => Results.Ok(id))
                .[|NotImplementedYet("A")|];
            app.MapGet("/b/{id}", (int id) => Results.Ok(id))
                .WithName("b")
                .[|NotImplementedYet("B")|]
                .WithSummary("b");
            app.MapGet("/c/{id}", (int id) => Results.Ok(id)).WithMetadata([|new NotImplementedYetAttribute("C")|]).WithName("c");
            app.MapGet("/d/{id}", (int id) => Results.Ok(id)).WithMetadata("x", [|new NotImplementedYetAttribute("D")|]);
            app.MapGet("/e/{id}", [[|NotImplementedYet("E")|]] (int id) => Results.Ok(id));
            var f = app.MapGet("/f/{id}", (int id) => Results.Ok(id));
            f.[|NotImplementedYet("F")|];
            f.WithName("f");
            app.MapGet("/g/{id}", (int id) => Results.Ok(id)) // all of it
                .[|NotImplementedYet("G")|]; // soon
            app.MapGet("/h/{id}", (int id) => Results.Ok(id))
                // never
                .[|NotImplementedYet("H")|]
                .WithName("h");
            app.MapGet("/i/{id}",
                [[|NotImplementedYet("I")|]] // soon
                (int id) => Results.Ok(id));
            """),
        Minimal("""
            app.MapGet("/a/{id}", (int id) => Results.Ok(id));
            app.MapGet("/b/{id}", (int id) => Results.Ok(id))
                .WithName("b")
                .WithSummary("b");
            app.MapGet("/c/{id}", (int id) => Results.Ok(id)).WithName("c");
            app.MapGet("/d/{id}", (int id) => Results.Ok(id)).WithMetadata("x");
            app.MapGet("/e/{id}", (int id) => Results.Ok(id));
            var f = app.MapGet("/f/{id}", (int id) => Results.Ok(id));
            f.WithName("f");
            app.MapGet("/g/{id}", (int id) => Results.Ok(id)) // all of it
            ; // soon
            app.MapGet("/h/{id}", (int id) => Results.Ok(id))
                // never
                .WithName("h");
            app.MapGet("/i/{id}",
                // soon
                (int id) => Results.Ok(id));
            """));

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("books")]
        public class BooksController : ControllerBase
        {
            private static readonly List<int> _books = [];
            private IActionResult Map(int id) => Ok(id);
            {{members}}
        }
        static class Found { public static int Find(this List<int> books, int id) => books[id]; }
        """;

    private static string Minimal(string code) => $$"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {{code}}
        """;
}
