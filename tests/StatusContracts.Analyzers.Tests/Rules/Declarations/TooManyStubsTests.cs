using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class TooManyStubsTests
{
    private static readonly Rule Rule = new(Descriptors.STC2008_TooManyStubs);

    [Fact]
    public Task FirstStubBeyondTheLimit_IsReported() => Rule.Says(
        With(2, """
            using Microsoft.AspNetCore.Mvc;
            using StatusContracts;
            [Route("books")]
            public class BooksController : ControllerBase
            {
                [HttpGet, NotImplementedYet("A")] public IActionResult Get() => Ok();
                [HttpPost] public void Post() { }
                [HttpPut, NotImplementedYet("B")] public IActionResult Put() => Ok();
                [HttpPatch, NotImplementedYet("C")] public IActionResult [|Patch|]() => Ok();
                [HttpDelete, NotImplementedYet("D")] public IActionResult Delete() => Ok();
            }
            """),
        "The number of stubs is 4, and StatusContractsMaxStubs allows 2. Build one, or raise the limit.");

    [Theory]
    [InlineData("""app.[|MapGet|]("/a", [NotImplementedYet("A")] () => Stub.Result);""")]
    [InlineData("""app.[|MapGet|]("/a", () => Stub.Result).NotImplementedYet("A");""")]
    [InlineData("""app.MapGroup("/g").NotImplementedYet("A").[|MapGet|]("/a", () => Stub.Result);""")]
    [InlineData("""app.MapGet("/b", () => 1); app.[|MapGet|]("/a", Later); [NotImplementedYet("A")] IResult Later() => Stub.Result;""")]
    public Task StubOfAMinimalApi_IsReported(string code) => Rule.Reports(With(0, Minimal(code)));

    [Fact]
    public Task SeveralFiles_AreCountedInTheirOrder()
    {
        const string Controller = """
            using Microsoft.AspNetCore.Mvc;
            using StatusContracts;
            [NotImplementedYet("A")] public class XController : ControllerBase { [HttpGet("x")] public IActionResult Get() => Ok(); }
            """;
        return Rule.Reports(new RuleProject(
            Controller.Replace("XC", "CC", StringComparison.Ordinal),
            Controller.Replace("XC", "BC", StringComparison.Ordinal).Replace("Get()", "[|Get|]()", StringComparison.Ordinal),
            Controller.Replace("XC", "AC", StringComparison.Ordinal))
        {
            EditorConfig = "root = true\n[*.cs]\nstatuscontracts_max_stubs = 1\n",
        });
    }

    [Fact]
    public Task InheritedAction_IsAStubOfEachController() => Rule.Reports(With(1, """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public abstract class Base : ControllerBase { [HttpGet, NotImplementedYet("A")] public IActionResult [|Get|]() => Ok(); }
        [Route("a")] public class AController : Base;
        [Route("b")] public class BController : Base;
        """));

    internal static RuleProject With(int limit, params string[] sources) => new(sources)
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.StatusContractsMaxStubs"] = $"{limit}" },
    };

    internal static string Minimal(string code) => $$"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {{code}}
        """;
}
