using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class RefusedMethodIsImplementedLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2009_RefusedMethodIsImplemented);

    [Theory]
    [InlineData("", """[HttpGet("{id}"), MethodNotAllowed("DELETE", "Never.")] public int Get(int id) => id; [HttpDelete] public void Delete() { }""")]
    [InlineData("", """[HttpGet("{id}"), MethodNotAllowed("DELETE", "Never.")] public int Get(int id) => id; [HttpDelete("{id:int}")] public void Delete(int id) { }""")]
    [InlineData("", """[HttpGet("{id}")] public int Get(int id) => id; [HttpDelete("{id}"), MethodNotAllowed("DELETE", "Never.")] public IActionResult Delete(int id) => Ok();""")]
    [InlineData("", """[HttpGet, MethodNotAllowed("DELETE", "Never.")] public int Get() => 1; [HttpDelete, NotImplementedYet("Later")] public IActionResult Delete() => Ok();""")]
    [InlineData("", """[AcceptVerbs("GET", "DELETE"), MethodNotAllowed("DELETE", "Never.")] public int Get() => 1;""")]
    [InlineData("", """[HttpGet, MethodNotAllowed("DELETE", "Never.")] public int Get() => 1; [HttpDelete, Host("b.example.com")] public void Delete() { }""")]
    [InlineData("""[MethodNotAllowed("DELETE", "Never.")]""", """[HttpGet] public int Get() => 1; [HttpGet("{id}")] public int Get(int id) => id; [HttpDelete("{id}")] public void Delete(int id) { }""")]
    [InlineData("""[MethodNotAllowed("DELETE", "Never.")]""", """[HttpDelete] public void Delete() { } [HttpGet(Other.Route)] public int Get() => 1; } public static class Other { public static readonly string Missing = ""; public const string Route = "[missing]"; """)]
    public Task RefusalThatIsSent_IsSilent(string attributes, string members) =>
        Rule.Silent(RefusedMethodIsImplementedTests.Controller(attributes, members));

    [Theory]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never."); app.MapPut("/b", () => 1);""")]
    [InlineData("""app.MapPut("/a", [MethodNotAllowed("PUT", "Never.")] () => Results.StatusCode(405)); app.MapGet("/a", () => 1);""")]
    [InlineData("""var a = app.MapGroup("/a").MethodNotAllowed("PUT", "Never."); a.MapGet("/", () => 1); a.MapGet("/b", () => 1); a.MapPut("/", () => 1);""")]
    [InlineData("""var a = app.MapGroup("/a").MethodNotAllowed("PUT", "Never."); a.MapPut("/", () => 1); a.MapGet(Environment.NewLine, () => 1);""")]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never."); app.MapMethods("/a", [Environment.NewLine], () => 1);""")]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never."); app.MapPut("/a", () => 1).RequireHost("b.example.com");""")]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never."); if (args.Length > 0) { app.MapPut("/a", () => 1); }""")]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never."); app.MapFallback("/a", () => 1);""")]
    public Task RefusalOfWhatNobodyElseDoes_IsSilent(string code) => Rule.Silent(RefusedMethodIsImplementedTests.Minimal(code));

    // What a base class keeps for itself hides nothing from those who derive.
    [Fact]
    public Task PatternBehindAPrivateOne_IsSilent() => Rule.Silent("""
        using StatusContracts;
        using static Patterns;
        var app = WebApplication.CreateBuilder(args).Build();
        Derived.Map(app);
        app.MapPut("/a", () => 1);
        app.Run();
        public class Base { private const string Items = "/a"; private static class Shelves { public const string All = "/a"; } }
        public class Derived : Base
        {
            public static void Map(WebApplication app)
            {
                app.MapGet(Items, () => 1).MethodNotAllowed("PUT", "Never.");
                app.MapGet(Shelves.All, () => 1).MethodNotAllowed("PUT", "Never.");
            }
        }
        public static class Patterns { public const string Items = "/b"; }
        public static class Shelves { public const string All = "/c"; }
        """);

    [Fact]
    public Task Libraries_AreSilent()
    {
        var source = RefusedMethodIsImplementedTests.Controller("", """[HttpGet, MethodNotAllowed("PUT", "Never.")] public int Get() => 1; [HttpPut] public void Put() { }""");
        return Rule.Silent(new RuleProject(source) { HasHost = false });
    }
}
