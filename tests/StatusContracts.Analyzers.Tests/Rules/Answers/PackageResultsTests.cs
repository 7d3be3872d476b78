using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>The rules about answers, on results of this package: like those that are written by hand, where that is right.</summary>
public class PackageResultsTests
{
    [Fact]
    public Task ConditionalAnswers_AreSilent() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/files/{name}", (string name, string? format) => format == "xml" ? Files.Xml : Results.Text(name));
        app.MapPut("/files/{name}", (IConfiguration settings, string name) =>
            settings["ReadOnly"] == "yes" ? Results.MethodNotAllowed("GET") : Results.Text(name));
        app.MapDelete("/files/{name}", (IConfiguration settings, string name) =>
            settings["ReadOnly"] == "yes" ? Results.MethodNotAllowed() : Results.Text(name));
        app.Run();

        static class Files
        {
            public static readonly NotImplementedYetHttpResult Xml = TypedResults.NotImplementedYet("Files as XML", plannedFor: "2.0");
        }

        [ApiController, Route("api/books")]
        public class BooksController(IConfiguration settings) : ControllerBase
        {
            [HttpGet("{id:int}")]
            public ActionResult<string> Get(int id, string? format)
            {
                if (format == "xml")
                {
                    return this.NotImplementedYet("Books as XML");
                }

                return "book";
            }

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id) => settings["ReadOnly"] == "yes" ? this.MethodNotAllowed() : NoContent();
        }
        """);

    [Fact]
    public Task HandlerThatAlwaysSaysPlanned_IsAStub_NeverARestriction() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", () => {|STC1008:Results.NotImplementedYet("Emptying the shop")|});
        app.MapDelete("/films", () => "gone");
        app.MapGet("/notes", () => "note");
        app.MapDelete("/notes", () => {|STC1008:Answers.Kept|});
        app.Run();

        static class Answers
        {
            public static readonly IResult Kept = Results.NotImplementedYet("Emptying notes", detail: "Notes stay.");
        }
        """);

    [Fact]
    public Task Stub_IsDeclaredByItsFeature_UnlessItSaysMore() => new Rule(Descriptors.STC1008_HandWrittenStub).Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("export")]
            public IActionResult Export() => [|this.NotImplementedYet("Books as XML 1.1")|];

            [HttpGet("import")]
            public IActionResult Import() => [|this.NotImplementedYet("Import", plannedFor: "2.0")|];
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("export")]
            [NotImplementedYet("Books as XML 1.1")]
            public IActionResult Export() => this.NotImplementedYet("Books as XML 1.1");

            [HttpGet("import")]
            public IActionResult Import() => [|this.NotImplementedYet("Import", plannedFor: "2.0")|];
        }
        """,
        key: DeclareStubFix.Key);

    [Fact]
    public Task FailureContentAndRetryAfter_AreWrongHereToo() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController(IConfiguration settings) : ControllerBase
        {
            [HttpPost]
            public IActionResult Add(string name)
            {
                if (Request.ContentType != "application/json")
                {
                    return {|STC1007:this.NotImplementedYet("Books as XML")|};
                }

                if (settings["Slow"] == "yes")
                {
                    {|STC1005:Response.Headers.RetryAfter = "60"|};
                    return this.NotImplementedYet("Slow books");
                }

                try
                {
                    return Ok(System.IO.File.ReadAllText(name));
                }
                catch (IOException)
                {
                    return {|STC1006:this.NotImplementedYet("Books on other disks")|};
                }
            }
        }
        """);

    [Fact]
    public Task RefusalOfStateOrOfEverything_IsWrongHereToo() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/films", () => "film");
        app.{|STC1011:MapPut|}("/films", () => TypedResults.MethodNotAllowed());
        app.Run();

        [ApiController, Route("api/loans")]
        public class LoansController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete("{id:int}")]
            public IActionResult Return(int id, string? reader) =>
                reader is null ? {|STC1012:this.MethodNotAllowed()|} : NoContent();
        }
        """);

    [Theory]
    [InlineData("""this.MethodNotAllowed("GET", "DELETE")""", true)]
    [InlineData("""this.MethodNotAllowed("GET", "PATCH")""", true)]
    [InlineData("""this.MethodNotAllowed([HttpMethods.Get, HttpMethods.Delete], "Books stay.")""", true)]
    [InlineData("""this.MethodNotAllowed("PUT", "GET")""", false)]
    [InlineData("""this.MethodNotAllowed("HEAD", "PUT", "GET")""", false)]
    [InlineData("""this.MethodNotAllowed(HttpMethods.Get)""", false)]
    [InlineData("""this.MethodNotAllowed()""", false)]
    [InlineData("""this.MethodNotAllowed(reason: "Books stay.")""", false)]
    [InlineData("""this.MethodNotAllowed(ReadOnly.Methods)""", false)]
    public async Task MethodsThatAreNamed_AreHeldAgainstTheResource(string answer, bool isWrong)
    {
        var source =
            """
            using Microsoft.AspNetCore.Mvc;

            [ApiController, Route("api/books/{id:int}")]
            public class BooksController(IConfiguration settings) : ControllerBase
            {
                [HttpGet]
                public IActionResult Get(int id) => Ok();

                [HttpPut]
                public IActionResult Replace(int id) => Ok();

                [HttpDelete]
                public IActionResult Delete(int id)
                {
                    if (settings["ReadOnly"] == "yes")
                    {
                        return ANSWER;
                    }

                    return NoContent();
                }
            }

            static class ReadOnly
            {
                public static string[] Methods { get; set; } = ["GET"];
            }
            """;
        var rule = new Rule(Descriptors.STC1009_WrongAllow);

        await (isWrong
            ? rule.Reports(source.Replace("ANSWER", Marked(answer), StringComparison.Ordinal))
            : rule.Silent(source.Replace("ANSWER", answer, StringComparison.Ordinal)));
    }

    // Methods that are listed one by one stand for the whole call.
    private static string Marked(string answer) => answer.Contains('[', StringComparison.Ordinal)
        ? answer.Replace("[", "[|[", StringComparison.Ordinal).Replace("]", "]|]", StringComparison.Ordinal)
        : $"[|{answer}|]";

    // Of all rules, exactly what is marked.
    private static async Task Reports(string source)
    {
        var project = new RuleProject(source);
        var run = await RuleRun.Of(project);
        run.AssertSound();
        run.AssertAllMarked(project);
    }
}
