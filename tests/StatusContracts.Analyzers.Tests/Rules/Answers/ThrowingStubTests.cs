using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

public class ThrowingStubTests
{
    private static readonly Rule Rule = new(Descriptors.STC1004_ThrowingStub);

    [Fact]
    public Task ActionThatThrows_IsReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("books")]
        public class BooksController(ILogger<BooksController> logger) : ControllerBase
        {
            [HttpGet] public IActionResult List() => [|throw new NotImplementedException()|];

            [HttpGet("{id:int}")]
            public ActionResult<string> Get(int id)
            {
                logger.LogWarning("Somebody asks for {Id}.", id);
                [|throw new NotImplementedException("later");|]
            }

            [HttpPost]
            public async Task<IActionResult> Add(string title)
            {
                await Task.Yield();
                [|throw new System.NotImplementedException();|]
            }

            [HttpPut] public void Replace() { [|throw new NotImplementedException();|] }

            [HttpPatch] public Task Change() => [|Task.FromException(new NotImplementedException())|];

            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id)
            {
                if (id < 0)
                {
                    [|throw new NotImplementedException("never");|]
                }

                throw new NotImplementedException("later");
            }

            [HttpDelete]
            public IActionResult Clear(string kind) => kind switch
            {
                "old" => [|throw new NotImplementedException()|],
                _ => throw new NotImplementedException(),
            };

            // Takes every method at the route of the class.
            public IActionResult Any() => [|throw new NotImplementedException()|];
        }
        """);

    [Fact]
    public Task MinimalApiThatThrows_IsReported() => Rule.Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        var books = app.MapGroup("/books");
        books.MapGet("/", string () => [|throw new NotImplementedException()|]);
        books.MapGet("/{id}", (int id) => { [|throw new NotImplementedException();|] });
        books.MapPost("/", async (HttpContext context) => { await Task.Yield(); [|throw new NotImplementedException();|] });
        books.MapPut("/", context => [|throw new NotImplementedException()|]);
        books.MapPatch("/", void () => [|throw new NotImplementedException()|]);
        books.MapDelete("/", Handlers.Clear);
        books.MapDelete("/{id}", Delete);
        app.Run();

        static IResult Delete(int id) => [|throw new NotImplementedException()|];

        static class Handlers
        {
            public static IResult Clear() => [|throw new NotImplementedException()|];
        }
        """);

    [Fact]
    public Task HandlerThatHandsOnToOne_IsReportedAtTheCall() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        public class ExportService
        {
            public Task<byte[]> Export() => throw new NotImplementedException();
            public byte[] Print() { Console.WriteLine("asked"); throw new NotImplementedException(); }
        }

        [ApiController, Route("books")]
        public class BooksController(ExportService service) : ControllerBase
        {
            [HttpGet] public Task<byte[]> Export() => [|service.Export()|];
            [HttpPost] public async Task<byte[]> ExportLater() { return await [|service.Export()|]; }
            [HttpPut] public byte[] Print() => [|service.Print()|];
            [HttpPatch] public async Task Wait() { Console.WriteLine("asked"); await [|service.Export()|]; }
            [HttpDelete] public void Drop() => [|service.Print()|];
        }

        public class Handler { public IResult Handle() => throw new NotImplementedException(); }

        public static class Orders
        {
            public static void MapOrders(this IEndpointRouteBuilder app) => app.MapGet("/orders", (Handler h) => [|h.Handle()|]);
        }
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapControllers();
        app.MapOrders();
        app.Run();
        """);

    [Fact]
    public Task DerivedException_IsReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        public class LaterException(string feature) : NotImplementedException(feature);

        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => [|throw new LaterException("Lists")|];
        }
        """);

    [Fact]
    public Task InheritedAction_IsReportedOnce() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        public abstract class CrudController<T> : ControllerBase
        {
            [HttpDelete] public virtual IActionResult Clear() => [|throw new NotImplementedException()|];
        }

        [Route("books")] public class BooksController : CrudController<int>;
        [Route("films")] public class FilmsController : CrudController<string>;
        [Route("songs")] public class SongsController : CrudController<long> { public override IActionResult Clear() => Ok(); }
        """);

    [Fact]
    public Task ActionRoutedByConvention_IsReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        public class HomeController : Controller
        {
            public IActionResult Index() => [|throw new NotImplementedException()|];
        }
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
        app.Run();
        """);

    [Fact]
    public Task EveryWayOfCode_IsFollowed() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public void List()
            {
                using (new MemoryStream())
                {
                    try { [|throw new NotImplementedException();|] }
                    finally { Console.WriteLine(); }
                }
            }

            [HttpPost]
            public void Add(int id)
            {
                if (id > 0) { [|throw new NotImplementedException("a");|] }
                else { throw new NotImplementedException("b"); }
            }

            [HttpPut]
            public void Replace()
            {
                lock (this) { [|throw new NotImplementedException();|] }
            }
        }
        """);

    [Fact]
    public Task OptionThatSaysOtherwise_Counts() => Rule.Reports(new RuleProject(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => [|throw new NotImplementedException()|];
        }
        """)
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.StatusContractsNotImplementedIsMapped"] = "false" },
    });
}
