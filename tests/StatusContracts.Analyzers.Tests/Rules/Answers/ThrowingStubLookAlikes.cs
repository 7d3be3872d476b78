using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

public class ThrowingStubLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1004_ThrowingStub);

    [Theory]
    [InlineData("""[HttpGet] public string Get(int kind) => kind switch { 1 => "one", _ => throw new NotImplementedException() };""")]
    [InlineData("""[HttpGet] public string Get(int kind) { switch (kind) { case 1: return "one"; default: throw new NotImplementedException(); } }""")]
    [InlineData("""[HttpGet] public string Get(string? name) => name ?? throw new NotImplementedException();""")]
    [InlineData("""[HttpGet] public string Get(int id) { if (id > 9) { throw new NotImplementedException(); } return "small"; }""")]
    [InlineData("""[HttpGet] public void Get(int id) { if (id > 9) { throw new NotImplementedException(); } Console.WriteLine(id); }""")]
    [InlineData("""[HttpGet] public void Get(int id) { if (id > 9) { Console.WriteLine(id); return; } throw new NotImplementedException(); }""")]
    [InlineData("""[HttpGet] public async Task Get(int id) { if (id > 9) { await Task.Yield(); return; } throw new NotImplementedException(); }""")]
    [InlineData("""[HttpGet] public string Get(int id) { try { throw new NotImplementedException(); } catch (Exception) { return "caught"; } }""")]
    [InlineData("""[HttpGet] public void Get() { try { throw new NotImplementedException(); } catch { } }""")]
    [InlineData("""[HttpGet] public void Get(int id) { while (id-- > 0) { throw new NotImplementedException(); } }""")]
    [InlineData("""[HttpGet] public string Get() => throw new NotSupportedException();""")]
    [InlineData("""[HttpGet] public string Get() => throw new InvalidOperationException("", new NotImplementedException());""")]
    [InlineData("""[HttpGet] public string Get(int id) { if (id > 9) { throw new NotSupportedException(); } throw new NotImplementedException(); }""")]
    [InlineData("""[HttpGet] public string Get() { Func<string> later = () => throw new NotImplementedException(); return later.Method.Name; }""")]
    [InlineData("""[HttpGet] public string Get() { return "now"; string Later() => throw new NotImplementedException(); }""")]
    [InlineData("""[HttpGet] public IEnumerable<int> Get() { yield return 1; throw new NotImplementedException(); }""")]
    [InlineData("""[HttpGet] public async IAsyncEnumerable<int> Get() { await Task.Yield(); yield return 1; throw new NotImplementedException(); }""")]
    public Task EndpointThatDoesSomething_IsNoStub(string action) => Rule.Silent(InController(action));

    [Theory]
    [InlineData("""[NonAction, HttpGet] public string Get() => throw new NotImplementedException();""")]
    [InlineData("""[HttpGet] public static string Get() => throw new NotImplementedException();""")]
    [InlineData("""[HttpGet] private string Get() => throw new NotImplementedException();""")]
    [InlineData("""[HttpGet] protected string Get() => throw new NotImplementedException();""")]
    [InlineData("""public string Name { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }""")]
    [InlineData("""public string this[int i] => throw new NotImplementedException();""")]
    [InlineData("""public BooksController() => throw new NotImplementedException();""")]
    [InlineData("""public static explicit operator int(BooksController x) => throw new NotImplementedException();""")]
    [InlineData("""public event Action A { add => throw new NotImplementedException(); remove { throw new NotImplementedException(); } }""")]
    public Task MemberThatIsNoAction_IsNotReported(string member) => Rule.Silent(InController(member));

    [Theory]
    [InlineData("""[NotImplementedYet("Books")]""", "")]
    [InlineData("", """[NotImplementedYet("Books")]""")]
    [InlineData("", """[NotImplementedYet("")]""")]
    [InlineData("", """[NotImplementedYet("Books", Until = "Books")]""")]
    [InlineData("""[MethodNotAllowed("GET", "Books are not listed.")]""", "")]
    public Task DeclaredEndpoint_IsAnswered(string onClass, string onMethod) => Rule.Silent(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        {{onClass}}
        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            {{onMethod}}
            {{(onClass.Contains("Allowed", StringComparison.Ordinal) ? "[NotImplementedYet(\"Books\")]" : "")}}
            [HttpGet] public IActionResult List() => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task DeclaredBaseClass_IsAnswered() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [NotImplementedYet("Catalogue")] public abstract class Planned : ControllerBase;

        public abstract class Catalogue : ControllerBase
        {
            [NotImplementedYet("Search"), HttpGet("search")] public virtual IActionResult Search() => throw new NotImplementedException();
        }

        [Route("books")]
        public class BooksController : Planned
        {
            [HttpGet] public IActionResult List() => throw new NotImplementedException();
        }

        [Route("films")]
        public class FilmsController : Catalogue
        {
            public override IActionResult Search() => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task DeclaredMinimalApi_IsAnswered() => Rule.Silent(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        var planned = app.MapGroup("/planned").NotImplementedYet("Plans");
        planned.MapGet("/", string () => throw new NotImplementedException());
        app.MapGet("/a", string () => throw new NotImplementedException()).NotImplementedYet("A");
        app.MapGet("/b", [NotImplementedYet("B")] string () => throw new NotImplementedException());
        app.MapGet("/c", C).WithMetadata(new NotImplementedYetAttribute("C"));
        app.MapGet("/d", D);
        app.Run();

        static IResult C() => throw new NotImplementedException();
        [NotImplementedYet("D")] static IResult D() => throw new NotImplementedException();
        """);

    [Fact]
    public Task CallThatMayReachAnother_IsNotFollowed() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        public interface IExport { string Export(); string Print() => throw new NotImplementedException(); }
        public class Export : IExport { string IExport.Export() => throw new NotImplementedException(); }
        public class Printer { public virtual string Print() => throw new NotImplementedException(); }
        public abstract class Shelf { public abstract string Read(); }
        public class Books : Shelf { public override string Read() => throw new NotImplementedException(); }

        [ApiController, Route("books")]
        public class BooksController(IExport export, Printer printer, Shelf shelf, Func<string> other) : ControllerBase
        {
            [HttpGet] public string Get() => export.Export();
            [HttpPost] public string Post() => export.Print();
            [HttpPut] public string Put() => printer.Print();
            [HttpPatch] public string Patch() => shelf.Read();
            [HttpDelete] public string Delete() => other();
        }
        """);

    [Fact]
    public Task CallAmongOthers_IsNoStub() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Shelf
        {
            public Task Sort() => throw new NotImplementedException();
            public Task Fill(int id) => id > 0 ? Task.CompletedTask : throw new NotImplementedException();
        }

        [ApiController, Route("books")]
        public class BooksController(Shelf shelf) : ControllerBase
        {
            [HttpGet] public async Task Get(int id) { if (id > 0) { await shelf.Sort(); } }
            [HttpPut] public async Task Put(int id) { if (id > 0) { return; } await shelf.Sort(); }
            [HttpPost] public async Task Post() { Func<Task> sort = shelf.Sort; await Task.Yield(); }
            [HttpPatch] public async Task Patch(int id) { await shelf.Fill(id); }
            [HttpDelete] public async Task Delete() { try { await shelf.Sort(); } catch (Exception) { } }
        }
        """);

    [Fact]
    public Task VirtualMethodGroup_MayBeAnother() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        Printer printer = new Duplex();
        app.MapGet("/a", printer.Print);
        app.Run();

        public class Printer { public virtual string Print() => throw new NotImplementedException(); }
        public sealed class Duplex : Printer { public override string Print() => "2"; }
        """);

    [Fact]
    public Task OverriddenAction_LosesItsBase() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        public abstract class CrudController : ControllerBase
        {
            [HttpGet] public virtual IActionResult List() => throw new NotImplementedException();
            [HttpPost] public virtual IActionResult Add() => throw new NotImplementedException();
        }

        [Route("books")]
        public class BooksController : CrudController
        {
            public override IActionResult List() => Ok();
            [NonAction] public override IActionResult Add() => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task CodeThatNoRequestReaches_IsNotReported() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        public class ChatHub : Hub { public Task Send(string text) => throw new NotImplementedException(); }
        public class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken stop) => throw new NotImplementedException(); }
        public class IndexModel : PageModel { public IActionResult OnGet() => throw new NotImplementedException(); }
        public class Greeter { public virtual Task<string> SayHello(string request) => throw new NotImplementedException(); }
        public class Client(HttpClient http) { public Task<string> Get() { _ = http; throw new NotImplementedException(); } }
        public class BooksController : ControllerBase { public string List() => throw new NotImplementedException(); }
        [NonController, Route("films")] public class FilmsController : ControllerBase { [HttpGet] public string List() => throw new NotImplementedException(); }
        public abstract class SongsController : ControllerBase { [HttpGet("songs")] public string List() => throw new NotImplementedException(); }
        """);

    [Fact]
    public Task OtherBuildThatEndsOtherwise_IsNoStub() => Rule.Silent(InController(
        """
        [HttpGet] public IActionResult Get()
        {
        #if PAID
            return Ok();
        #else
            throw new NotImplementedException();
        #endif
        }
        """));

    [Fact]
    public Task Library_IsHostedElsewhere() => Rule.Silent(new RuleProject(Stub) { HasHost = false });

    [Fact]
    public Task GeneratedCode_IsNotReported() => Rule.Silent("// <auto-generated/>\n" + Stub);

    [Theory]
    [InlineData("build_property.StatusContractsNotImplementedIsMapped")]
    [InlineData("statuscontracts_not_implemented_is_mapped")]
    public Task OptionThatSaysMapped_Counts(string name) => Rule.Silent(
        new RuleProject(Stub) { GlobalOptions = new Dictionary<string, string> { [name] = "true" } });

    private const string Stub =
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => throw new NotImplementedException();
        }
        """;

    private static string InController(string member) =>
        $$"""
        using Microsoft.AspNetCore.Mvc;

        [Route("books")]
        public class BooksController : ControllerBase
        {
            {{member}}
        }
        """;
}
