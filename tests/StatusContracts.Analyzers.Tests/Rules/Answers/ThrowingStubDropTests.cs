using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1004: the fix that annotates and leaves the body to the generator.</summary>
public class ThrowingStubDropTests
{
    private static readonly Rule Rule = new(Descriptors.STC1004_ThrowingStub);

    [Fact]
    public Task Actions_BecomePartial() => Drops(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        namespace Shop;

        // The catalogue.
        [ApiController, Route("books")]
        public class BooksController(ILogger<BooksController> logger) : ControllerBase
        {
            [HttpGet] public IActionResult ListBooks() => [|throw new NotImplementedException()|]; // soon

            /// <summary>Adds one.</summary>
            [HttpPost]
            public async Task<ActionResult<string>> AddAsync(string title = "Dune", CancellationToken stop = default)
            {
                // Needs the new store.
                logger.LogInformation("Adding"); /* at last */
                await Task.Delay(1, stop);
                [|throw new NotImplementedException();|]
            }

            [HttpPut("{id}")]
            public async
                Task Replace(int id) // whole books only
            {
                [|throw new NotImplementedException();|]
            } // never before the store

            [HttpHead] public IActionResult Head() { logger.LogInformation("Here."); return Ok(); }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        namespace Shop;

        // The catalogue.
        [ApiController, Route("books")]
        public partial class BooksController(ILogger<BooksController> logger) : ControllerBase
        {
            [HttpGet]
            [NotImplementedYet("List books")]
            public partial IActionResult ListBooks(); // soon

            /// <summary>Adds one.</summary>
            // Needs the new store.
            /* at last */
            [HttpPost]
            [NotImplementedYet("Add")]
            public partial Task<ActionResult<string>> AddAsync(string title = "Dune", CancellationToken stop = default);

            // whole books only
            [HttpPut("{id}")]
            [NotImplementedYet("Replace")]
            public partial Task Replace(int id); // never before the store

            [HttpHead] public IActionResult Head() { logger.LogInformation("Here."); return Ok(); }
        }
        """);

    [Fact]
    public Task MethodGroups_BecomePartialWithEverythingAroundThem() => Drops(
        """
        using StatusContracts;

        class Endpoints
        {
            internal static class Books
            {
                public static void Map(IEndpointRouteBuilder app)
                {
                    app.MapGet("/a", ListAll);
                    app.MapGet("/b", Shelf.Count<int>);
                    app.MapGet("/c", new Reader().Read);
                }

                static IResult ListAll() => [|throw new NotImplementedException()|];

                public partial record Shelf
                {
                    internal static int Count<T>() where T : struct
                    {
                        [|throw new NotImplementedException();|]
                    }
                }
            }
        }

        struct Reader
        {
            internal void Read() => [|throw new NotImplementedException()|];
        }
        """,
        """
        using StatusContracts;

        partial class Endpoints
        {
            internal static partial class Books
            {
                public static void Map(IEndpointRouteBuilder app)
                {
                    app.MapGet("/a", ListAll);
                    app.MapGet("/b", Shelf.Count<int>);
                    app.MapGet("/c", new Reader().Read);
                }

                [NotImplementedYet("List all")]
                private static partial IResult ListAll();

                public partial record Shelf
                {
                    [NotImplementedYet("Count")]
                    internal static partial int Count<T>() where T : struct;
                }
            }
        }

        partial struct Reader
        {
            [NotImplementedYet("Read")]
            internal partial void Read();
        }
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        Endpoints.Books.Map(app);
        app.Run();
        """);

    [Theory]
    [InlineData("file class Handlers { public static IResult Export() => [|throw new NotImplementedException()|]; }")]
    [InlineData("class Handlers { public static IResult Export() { Console.WriteLine();\n#if DEBUG\nConsole.WriteLine();\n#endif\n[|throw new NotImplementedException();|] } }")]
    [InlineData("interface Handlers { public static IResult Export() => [|throw new NotImplementedException()|]; }")]
    [InlineData("partial class Handlers { public static partial IResult Export(); public static partial IResult Export() => [|throw new NotImplementedException()|]; }")]
    public Task BodyThatTheGeneratorCannotWrite_Stays(string handlers) => OffersAnnotationOnly(
        "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/export\", Handlers.Export);\napp.Run();\n\n" + handlers);

    [Fact]
    public Task LastReaderOfAParameterOfItsClass_Stays() => OffersAnnotationOnly(
        """
        using Microsoft.AspNetCore.Mvc;

        public class ExportService { public IResult Export() => throw new NotImplementedException(); }

        [Route("books")]
        public class BooksController(ExportService service) : ControllerBase
        {
            [HttpGet] public IResult Export() => [|service.Export()|];
        }
        """);

    private static Task OffersAnnotationOnly(string source) => Rule.Offers(new RuleProject(source), DeclareStubFix.Key);

    private static Task Drops(string before, string after, params string[] more) =>
        Rule.Fixes([before, .. more], [after, .. more], DeclareStubFix.DropKey);
}
