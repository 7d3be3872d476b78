using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DeclarationOnNoEndpointTests
{
    private static readonly Rule Rule = new(Descriptors.STC2003_DeclarationOnNoEndpoint);

    [Theory]
    [InlineData("private IActionResult Save() => Ok();")]
    [InlineData("protected IActionResult Save() => Ok();")]
    [InlineData("internal IActionResult Save() => Ok();")]
    [InlineData("[HttpPost] public static string Save() => \"\";")]
    [InlineData("[NonAction] public IActionResult Save() => Ok();")]
    [InlineData("[HttpPost] public IActionResult Save<T>() => Ok();")]
    [InlineData("[NonAction] public override NotFoundResult NotFound() => base.NotFound();")]
    [InlineData("private IActionResult Save() => Ok(); [HttpGet(\"a\")] public IActionResult Get() => Save();")]
    [InlineData("private IActionResult Save() => Ok(); [HttpGet(\"a\")] public string Get() => nameof(Save);")]
    public Task MethodThatIsNoAction_IsReported(string method) => Rule.Reports(Controller($"""[[|NotImplementedYet("A")|]] {method}"""));

    [Theory]
    [InlineData("public class Books")]
    [InlineData("public static class BooksController")]
    [InlineData("internal class BooksController : ControllerBase")]
    [InlineData("public class BooksController<T> : ControllerBase")]
    [InlineData("[NonController] public class BooksController : ControllerBase")]
    [InlineData("public sealed record Books(int Id)")]
    [InlineData("public class Books : IDisposable")]
    public Task ClassThatIsNoController_IsReported(string type) => Rule.Reports($$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [[|MethodNotAllowed("DELETE", "Never.")|]]
        {{type}} { {{(type.Contains("IDisposable", StringComparison.Ordinal) ? "public void Dispose() { }" : "")}} }
        """);

    [Theory]
    [InlineData("public class Books { [[|NotImplementedYet(\"A\")|]] public int Get() => 1; }")]
    [InlineData("public static class Books { [[|NotImplementedYet(\"A\")|]] public static int Get() => 1; public static int Two => Get() + 1; }")]
    [InlineData("public class Books { public int Count { [[|NotImplementedYet(\"A\")|]] get; } }")]
    [InlineData("public class Books { [[|NotImplementedYet(\"A\")|]] public static Books operator +(Books a, Books b) => a; }")]
    [InlineData("public class BooksController : Microsoft.AspNetCore.Mvc.ControllerBase { private class Inner { [[|NotImplementedYet(\"A\")|]] public int Get() => 1; } }")]
    public Task MemberOfAnotherClass_IsReported(string type) => Rule.Reports("using StatusContracts;\n" + type);

    [Theory]
    [InlineData("""[[|NotImplementedYet("A")|]] int Get() => 1; app.MapGet("/", () => 1);""")]
    [InlineData("""[[|NotImplementedYet("A")|]] int Get() => 1; Console.WriteLine(Get());""")]
    [InlineData("""var get = [[|NotImplementedYet("A")|]] () => 1;""")]
    [InlineData("""var all = new List<int>().ConvertAll([[|NotImplementedYet("A")|]] (int i) => i + 1);""")]
    public Task FunctionThatHandlesNothing_IsReported(string code) => Rule.Reports($"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {code}
        """);

    [Fact]
    public Task PrivateMethodOfALibrary_IsReported()
    {
        var source = Controller("""[[|NotImplementedYet("A")|]] private IActionResult Save() => Ok();""");
        return Rule.Reports(new RuleProject(source) { HasHost = false });
    }

    [Fact]
    public Task Message_NamesTheAttribute() => Rule.Says(
        Controller("""[[|MethodNotAllowed("PUT", "Never.")|]] private IActionResult Save() => Ok();"""),
        "[MethodNotAllowed] does nothing here: no request ever reaches this code. Move it to an endpoint, or remove it.");

    [Fact]
    public Task Fix_RemovesTheAttribute() => Rule.Fixes(
        Controller("""

            // Both.
            [[|NotImplementedYet("A")|]]
            [[|MethodNotAllowed("PUT", "Never.")|]]
            private IActionResult Save() => Ok();

            [[|MethodNotAllowed("PUT", "Never.")|], [|MethodNotAllowed("GET", "Never.")|], NonAction]
            public IActionResult Load() => Ok();
            [HttpGet] public void Get() { var get = [[|NotImplementedYet("A")|]] () => 1; }
        """),
        Controller("""

            // Both.
            private IActionResult Save() => Ok();

            [NonAction]
            public IActionResult Load() => Ok();
            [HttpGet] public void Get() { var get = () => 1; }
        """));

    [Fact]
    public Task StubWhoseBodyIsGenerated_HasNoFix() => Rule.OffersNoFix("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public partial class BooksController : ControllerBase
        {
            [[|NotImplementedYet("A")|], NonAction] public partial IActionResult Get(int id);
        }
        """);

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("books")]
        public class BooksController : ControllerBase
        {
            {{members}}
        }
        """;
}
