using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DuplicateStubTests
{
    private static readonly Rule Rule = new(Descriptors.STC2007_DuplicateStub);

    [Theory]
    [InlineData("[HttpGet(\"{id:int}\")] public int Get(int id) => id;")]
    [InlineData("[HttpGet(\"/API/books/{book:int}/\")] public int Get(int book) => book;")]
    [InlineData("[AcceptVerbs(\"GET\", \"POST\", Route = \"{id:int}\")] public int Get(int id) => id;")]
    public Task StubOfWhatAnotherActionDoes_IsReported(string action) => Rule.Says(
        Controller($$"""[HttpGet("{id:int}"), [|NotImplementedYet("Books")|]] public IActionResult Later(int id) => Ok(); {{action}}"""),
        "'Books' is a stub for GET /api/books/{id:int}, which another endpoint implements. Remove the stub.");

    [Theory]
    [InlineData("""app.MapGet("/a/{id}", [[|NotImplementedYet("A")|]] (int id) => Stub.Result); app.MapGet("/a/{key}", (string key) => key);""")]
    [InlineData("""app.MapGet("/a/b", () => Stub.Result).[|NotImplementedYet("A")|]; app.MapGroup("/a").MapGet("/b", () => 1);""")]
    [InlineData("""app.MapMethods("/a", ["GET", "PUT"], () => Stub.Result).[|NotImplementedYet("A")|]; app.MapGet("/a", () => 1); app.MapPut("/a", () => 1);""")]
    [InlineData("""app.MapGet("/a", Later); [[|NotImplementedYet("A")|]] IResult Later() => Stub.Result; app.MapGet("/a", () => 1);""")]
    public Task StubOfWhatAnotherHandlerDoes_IsReported(string code) => Rule.Reports(Minimal(code));

    [Theory]
    [InlineData("""if (args.Length > 0) { app.MapGet("/a", () => Stub.Result).[|NotImplementedYet("A")|]; } app.MapGet("/a", () => 1);""")]
    [InlineData("""if (args.Length > 0) { app.MapGet("/a", () => Stub.Result).[|NotImplementedYet("A")|]; app.MapGet("/a", () => 1); }""")]
    [InlineData("""if (args.Length > 0) { app.MapAll(); } static class Books { public static void MapAll(this WebApplication app) { app.MapGet("/a", () => Stub.Result).[|NotImplementedYet("A")|]; app.MapGet("/a", () => 1); } }""")]
    public Task BothUnderOneCondition_AreReported(string code) => Rule.Reports(Minimal(code));

    [Fact]
    public Task ControllerAndMinimalApi_AreReported() => Rule.Reports(
        Controller("""[HttpGet("{id:int}"), [|NotImplementedYet("Books")|]] public IActionResult Later(int id) => Ok();"""),
        """
        public static class Program
        {
            public static void Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapControllers();
                app.MapGet("/api/books/{id:int}", (int id) => id);
            }
        }
        """);

    [Fact]
    public Task Fix_RemovesTheAction() => Rule.Fixes(
        Controller("""

            [HttpGet("{id:int}")]
            public int Get(int id) => id;

            /// <summary>Later.</summary>
            [HttpGet("{id:int}")]
            [[|NotImplementedYet("Books")|]]
            public IActionResult Later(int id) => Ok();

            [HttpPut] public void Put() { }
        """),
        Controller("""

            [HttpGet("{id:int}")]
            public int Get(int id) => id;

            [HttpPut] public void Put() { }
        """));

    [Fact]
    public Task Fix_RemovesThePartialStub() => Rule.Fixes(
        Controller("""
            [HttpGet("{id:int}")] public int Get(int id) => id;
            [HttpGet("{id:int}"), [|NotImplementedYet("Books")|]] public partial IActionResult Later(int id);
        """),
        Controller("""
            [HttpGet("{id:int}")] public int Get(int id) => id;
        """));

    [Fact]
    public Task Fix_RemovesTheStatement() => Rule.Fixes(
        Minimal("""
            app.MapGet("/a", () => 1);
            app.MapGet("/a", [[|NotImplementedYet("A")|]] () => Stub.Result);
            app.MapGet("/a", () => Stub.Result)
                .[|NotImplementedYet("A")|]
                .WithSummary("a");
            app.MapPut("/a", () => 1);
            """),
        Minimal("""
            app.MapGet("/a", () => 1);
            app.MapPut("/a", () => 1);
            """));

    [Theory]
    [InlineData("""var a = app.MapGet("/a", () => Stub.Result).[|NotImplementedYet("A")|]; a.WithName("a");""")]
    [InlineData("""var a = app.MapGet("/a", () => Stub.Result); a.[|NotImplementedYet("A")|];""")]
    [InlineData("""app.MapGet("/a", Later); [[|NotImplementedYet("A")|]] IResult Later() => Stub.Result;""")]
    [InlineData("""if (args.Length == 0) app.MapGet("/a", () => Stub.Result).[|NotImplementedYet("A")|];""")]
    public Task StubThatIsPartOfMore_HasNoFix(string code) => Rule.OffersNoFix(Minimal($"""app.MapGet("/a", () => 1); {code}"""));

    [Theory]
    [InlineData("public string Name() => nameof(Later);")]
    [InlineData("[HttpPut] public IActionResult Put(int id) => Later(id);")]
    public Task ActionThatIsNamedElsewhere_HasNoFix(string member) => Rule.OffersNoFix(Controller(
        $$"""[HttpGet("{id:int}"), [|NotImplementedYet("Books")|]] public IActionResult Later(int id) => Ok(); [HttpGet("{id:int}")] public int Get(int id) => id; {{member}}"""));

    internal static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("api/books")]
        public partial class BooksController : ControllerBase
        {
            {{members}}
        }
        """;

    internal static string Minimal(string code) => $$"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {{code}}
        """;
}
