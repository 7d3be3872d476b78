using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1004: what the fix that only annotates makes of throwing stubs.</summary>
public class ThrowingStubFixTests
{
    private static readonly Rule Rule = new(Descriptors.STC1004_ThrowingStub);

    [Fact]
    public Task Actions_AreAnnotated() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        public class ExportService { public IResult Export() => throw new NotImplementedException(); }

        [ApiController, Route("books")]
        public class BooksController(ExportService service) : ControllerBase
        {
            // Comes later.
            [HttpGet] public IActionResult ListBooks() => [|throw new NotImplementedException()|];

            /// <summary>Adds one.</summary>
            [HttpPost]
            public async Task<IActionResult> Add(string title)
            {
                [|throw new NotImplementedException("Book donations");|]
            }

            [HttpPut] public IResult Export() => [|service.Export()|];
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        public class ExportService { public IResult Export() => throw new NotImplementedException(); }

        [ApiController, Route("books")]
        public class BooksController(ExportService service) : ControllerBase
        {
            // Comes later.
            [HttpGet]
            [NotImplementedYet("List books")]
            public IActionResult ListBooks() => throw new NotImplementedException();

            /// <summary>Adds one.</summary>
            [HttpPost]
            [NotImplementedYet("Book donations")]
            public async Task<IActionResult> Add(string title)
            {
                throw new NotImplementedException("Book donations");
            }

            [HttpPut]
            [NotImplementedYet("Export")]
            public IResult Export() => service.Export();
        }
        """,
        DeclareStubFix.Key);

    [Fact]
    public Task MinimalApis_AreAnnotated() => Rule.Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/books", string () => [|throw new NotImplementedException()|]);
        app.MapGet("/books/{id}", (int id) => { [|throw new NotImplementedException();|] });
        app.MapPost("/books", IResult (int id) => [|throw new NotImplementedException("Book donations")|]);
        app.MapPut("/books", context => [|throw new NotImplementedException()|]);
        app.MapDelete("/books", DeleteAll);
        app.Run();

        static IResult DeleteAll() => [|throw new NotImplementedException()|];
        """,
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/books", [NotImplementedYet("GET /books")] string () => throw new NotImplementedException());
        app.MapGet("/books/{id}", [NotImplementedYet("GET /books/{id}")] (int id) => Stub.Result);
        app.MapPost("/books", [NotImplementedYet("Book donations")] IResult (int id) => Stub.Result);
        app.MapPut("/books", [NotImplementedYet("PUT /books")] () => Stub.Result);
        app.MapDelete("/books", DeleteAll);
        app.Run();

        [NotImplementedYet("Delete all")]
        static IResult DeleteAll() => throw new NotImplementedException();
        """);

    [Fact]
    public Task MethodThatMayBeOverridden_IsNotAnnotated() => Rule.OffersNoFix(
        """
        using Microsoft.AspNetCore.Mvc;

        public abstract class CrudController : ControllerBase
        {
            [HttpDelete] public virtual IActionResult Clear() => [|throw new NotImplementedException()|];
        }

        [Route("books")] public class BooksController : CrudController;
        """);
}
