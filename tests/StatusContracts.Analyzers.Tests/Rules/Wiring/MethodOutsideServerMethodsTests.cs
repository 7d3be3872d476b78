using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class MethodOutsideServerMethodsTests
{
    private const string List = """[assembly: StatusContracts.ServerMethods("GET", "HEAD", "POST")]""";

    private static readonly Rule Rule = new(Descriptors.STC3004_MethodOutsideServerMethods);

    [Fact]
    public Task MappingMethod_IsReportedAtItsName() => Rule.Says(
        App("""app.[|MapPatch|]("/patch", () => "");"""),
        "This endpoint takes PATCH, which [ServerMethods] does not list: elsewhere PATCH is answered 501. Add it to the list.");

    [Theory]
    [InlineData("""app.MapGroup("/a").[|MapPut|]("/b", () => "");""")]
    [InlineData("""app.MapMethods("/purge", ["GET", [|"PURGE"|]], () => "");""")]
    [InlineData("""app.MapMethods("/purge", new[] { [|"purge"|], [|"Link"|] }, () => "");""")]
    [InlineData("""const string purge = "PURGE"; app.MapMethods("/purge", [[|purge|]], () => "");""")]
    [InlineData("""string[] all = ["GET", "PURGE"]; app.MapMethods("/purge", [|all|], () => "");""")]
    [InlineData("""app.MapMethods("/purge", [[|HttpMethods.Delete|]], () => "");""")]
    public Task MinimalApi_IsReported(string call) => Rule.Reports(App(call));

    [Theory]
    [InlineData("[[|HttpPatch|]]")]
    [InlineData("[[|HttpPatch(\"patch\")|]]")]
    [InlineData("[HttpGet, [|HttpDelete|]]")]
    [InlineData("[AcceptVerbs(\"GET\", [|\"purge\"|])]")]
    [InlineData("[[|Purge|]]")]
    [InlineData("[Custom([|\"PURGE\"|])]")]
    public Task Action_IsReported(string attribute) => Rule.Reports(
        Controllers(
            $$"""
            public class BooksController : ControllerBase
            {
                {{attribute}} public string Take() => "";
            }
            """),
        List);

    [Fact]
    public Task InheritedAction_IsReportedOnceWhereItIsWritten() => Rule.Reports(
        Controllers(
            """
            public abstract class Base<T> : ControllerBase
            {
                [[|HttpPut|]] public string Put(T item) => "";

                [[|HttpDelete|]] public virtual string Delete() => "";
            }

            public class BooksController : Base<string>
            {
                public override string Delete() => "";
            }

            public class OrdersController : Base<int>;
            """),
        List);

    [Fact]
    public Task Stub_IsReported() => Rule.Reports(App(
        """app.[|MapPatch|]("/books", [StatusContracts.NotImplementedYet("Books")] () => StatusContracts.Stub.Result);"""));

    [Fact]
    public Task PartialStub_IsReported() => Rule.Reports(
        Controllers(
            """
            [Route("books")]
            public partial class BooksController : ControllerBase
            {
                [[|HttpPatch|], StatusContracts.NotImplementedYet("Changes")]
                public partial IActionResult Patch();
            }
            """),
        List);

    [Fact]
    public Task Fix_AddsTheMethod() => Rule.Fixes(
        App("""app.[|MapPatch|]("/books", () => "");"""),
        App("""app.MapPatch("/books", () => "");""", """("GET", "HEAD", "POST", "PATCH")"""));

    [Theory]
    [InlineData("", "(\"PATCH\")")]
    [InlineData("()", "(\"PATCH\")")]
    [InlineData("([\"POST\"])", "([\"POST\", \"PATCH\"])")]
    [InlineData("([])", "([\"PATCH\"])")]
    [InlineData("(new[] { \"POST\" })", "(new[] { \"POST\", \"PATCH\" })")]
    [InlineData("(methods: new string[] { \"POST\", })", "(methods: new string[] { \"POST\", \"PATCH\", })")]
    [InlineData("(\n    \"GET\",\n    \"POST\")", "(\n    \"GET\",\n    \"POST\",\n    \"PATCH\")")]
    [InlineData("(\n    \"GET\", // reads\n    \"POST\" // writes\n)", "(\n    \"GET\", // reads\n    \"POST\", // writes\n    \"PATCH\"\n)")]
    public Task Fix_WritesAsTheListIsWritten(string before, string after) => Rule.Fixes(
        App("""app.[|MapPatch|]("/books", () => "");""", before),
        App("""app.MapPatch("/books", () => "");""", after));

    [Theory]
    [InlineData("(new string[0])")]
    [InlineData("(methods: \"POST\")")]
    public Task ListThatTakesNoMore_HasNoFix(string list) => Rule.OffersNoFix(App("""app.[|MapPatch|]("/books", () => "");""", list));

    [Fact]
    public Task Fix_CompletesOneListForSeveralFiles() => Rule.Fixes(
        [
            App("""app.[|MapPatch|]("/a", () => ""); app.[|MapPatch|]("/b", () => ""); app.MapMethods("/c", [[|"LINK"|]], () => ""); """),
            Controllers("""public class BooksController : ControllerBase { [[|HttpPut|]] public string Put() => ""; [[|HttpPatch|]] public string Patch() => ""; }"""),
        ],
        [
            App(
                """app.MapPatch("/a", () => ""); app.MapPatch("/b", () => ""); app.MapMethods("/c", ["LINK"], () => ""); """,
                """("GET", "HEAD", "POST", "PATCH", "LINK", "PUT")"""),
            Controllers("""public class BooksController : ControllerBase { [HttpPut] public string Put() => ""; [HttpPatch] public string Patch() => ""; }"""),
        ]);

    private static string App(string call, string list = """("GET", "HEAD", "POST")""") =>
        $$"""
        [assembly: StatusContracts.ServerMethods{{list}}]

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapControllers();
        {{call}}
        app.Run();

        """;

    private static string Controllers(string types) =>
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;
        {{types.Replace("public class ", "[Route(\"[controller]\")] public class ", StringComparison.Ordinal)}}

        internal sealed class PurgeAttribute() : HttpMethodAttribute(["PURGE"]);

        internal sealed class CustomAttribute(string method) : HttpMethodAttribute([method]);
        """;
}
