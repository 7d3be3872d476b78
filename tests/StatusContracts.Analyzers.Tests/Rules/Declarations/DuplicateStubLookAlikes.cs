using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DuplicateStubLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2007_DuplicateStub);

    [Theory]
    [InlineData("[HttpPost(\"{id:int}\")] public int Post(int id) => id;")]
    [InlineData("[HttpGet(\"{id}\")] public int Get(int id) => id;")]
    [InlineData("[HttpGet(\"{id:int}\"), NotImplementedYet(\"More\")] public IActionResult More(int id) => Ok();")]
    [InlineData("[HttpGet(\"{id:int}\"), MethodNotAllowed(\"GET\", \"Never.\")] public IActionResult More(int id) => Ok();")]
    [InlineData("[Route(\"{id:int}\")] public int Any(int id) => id;")]
    [InlineData("[HttpGet(\"{id:int}\"), Host(\"b.example.com\")] public int Get(int id) => id;")]
    [InlineData("[HttpGet(\"{id:int}\"), Consumes(\"text/csv\")] public int Get(int id) => id;")]
    [InlineData("[HttpGet(\"{id:int}\"), NonAction] public int Get(int id) => id;")]
    public Task NoOtherImplementation_IsSilent(string action) => Rule.Silent(DuplicateStubTests.Controller(
        $$"""[HttpGet("{id:int}"), NotImplementedYet("Books")] public IActionResult Later(int id) => Ok(); {{action}}"""));

    [Theory]
    [InlineData("""app.MapMethods("/a", ["GET", "PUT"], () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""app.Map("/a", () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""var group = app.MapGroup("/").NotImplementedYet("A"); group.MapGet("/a", () => Stub.Result);""")]
    [InlineData("""app.MapGet(Environment.NewLine, () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""app.MapFallback("/a", () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""app.MapGet("/a", () => Stub.Result).RequireHost("b.example.com").NotImplementedYet("A");""")]
    [InlineData("""Later.Map(app); static class Later { public static void Map(IEndpointRouteBuilder routes) => Console.WriteLine(); public static void MapA(IEndpointRouteBuilder routes) => routes.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); }""")]
    public Task StubThatIsMoreOrElsewhere_IsSilent(string code) => Rule.Silent(DuplicateStubTests.Minimal($"""app.MapGet("/a", () => 1); {code}"""));

    [Theory]
    [InlineData("""if (args.Length > 0) { app.MapGet("/a", () => 1); } else { app.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); }""")]
    [InlineData("""if (args.Length > 0) app.MapGet("/a", () => 1); else app.MapGet("/a", () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""if (args.Length > 0) { app.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); app.Run(); return; } app.MapGet("/a", () => 1);""")]
    [InlineData("""switch (args.Length) { case 0: app.MapGet("/a", () => 1); break; default: app.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); break; }""")]
    [InlineData("""_ = args.Length > 0 ? app.MapGet("/a", () => 1) : app.MapGet("/a", () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""if (args.Length > 0) app.MapReal(); else app.MapLater(); static class Books { public static void MapReal(this WebApplication app) => app.MapGet("/a", () => 1); public static void MapLater(this WebApplication app) => app.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); }""")]
    public Task ImplementationUnderACondition_IsSilent(string code) => Rule.Silent(DuplicateStubTests.Minimal(code));

    [Fact]
    public Task ImplementationInAnotherApplication_IsSilent() => Rule.Silent(DuplicateStubTests.Minimal(
        """
        app.MapGet("/a", () => Stub.Result).NotImplementedYet("A");
        var admin = WebApplication.CreateBuilder(args).Build();
        admin.MapGet("/a", () => 1);
        """));

    [Fact]
    public Task PlannedController_IsSilent() => Rule.Silent(
        DuplicateStubTests.Controller("[HttpGet] public int Get() => 1;").Replace("[Route", "[NotImplementedYet(\"A\"), Route", StringComparison.Ordinal),
        "using Microsoft.AspNetCore.Mvc;\npublic class MoreController : ControllerBase { [HttpGet(\"/api/books\")] public int Get() => 1; }");

    [Fact]
    public Task Libraries_AreSilent()
    {
        var source = DuplicateStubTests.Controller("[HttpGet, NotImplementedYet(\"A\")] public IActionResult A() => Ok(); [HttpGet] public int B() => 1;");
        return Rule.Silent(new RuleProject(source) { HasHost = false });
    }
}
