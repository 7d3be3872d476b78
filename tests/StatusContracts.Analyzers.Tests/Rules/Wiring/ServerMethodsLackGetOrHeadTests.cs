using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class ServerMethodsLackGetOrHeadTests
{
    private static readonly Rule Rule = new(Descriptors.STC3005_ServerMethodsLackGetOrHead);

    [Theory]
    [InlineData("ServerMethods(\"GET\", \"POST\")", "HEAD")]
    [InlineData("ServerMethods(\"POST\", \"HEAD\")", "GET")]
    [InlineData("ServerMethods(\"POST\")", "GET and HEAD")]
    [InlineData("ServerMethods(new string[] { \"POST\" })", "GET and HEAD")]
    [InlineData("ServerMethods()", "GET and HEAD")]
    [InlineData("ServerMethods", "GET and HEAD")]
    [InlineData("Known(\"POST\")", "GET and HEAD")]
    public Task MethodThatIsLeftOut_IsReported(string attribute, string missing) => Rule.Says(
        $"""
        using StatusContracts;
        using Known = StatusContracts.ServerMethodsAttribute;

        [assembly: System.Reflection.AssemblyMetadata("a", "b"), [|{attribute}|]]
        """,
        $"[ServerMethods] leaves out {missing}, which every server must support. Complete the list.");

    [Theory]
    [InlineData("(\"POST\")", "(\"GET\", \"HEAD\", \"POST\")")]
    [InlineData("(\"GET\", \"POST\")", "(\"GET\", \"HEAD\", \"POST\")")]
    [InlineData("(\"POST\", \"GET\")", "(\"POST\", \"GET\", \"HEAD\")")]
    [InlineData("(\"HEAD\")", "(\"GET\", \"HEAD\")")]
    [InlineData("()", "(\"GET\", \"HEAD\")")]
    [InlineData("", "(\"GET\", \"HEAD\")")]
    [InlineData("([\"POST\"])", "([\"GET\", \"HEAD\", \"POST\"])")]
    [InlineData("([])", "([\"GET\", \"HEAD\"])")]
    [InlineData("([\n    \"GET\",\n    \"POST\", // write\n])", "([\n    \"GET\",\n    \"HEAD\",\n    \"POST\", // write\n])")]
    [InlineData("(methods: [\"GET\"])", "(methods: [\"GET\", \"HEAD\"])")]
    [InlineData("(methods: new string[] { \"POST\" })", "(methods: new string[] { \"GET\", \"HEAD\", \"POST\" })")]
    [InlineData("(new[] { \"GET\", \"POST\", })", "(new[] { \"GET\", \"HEAD\", \"POST\", })")]
    [InlineData("(\n    \"POST\", // write\n    \"PUT\")", "(\n    \"GET\",\n    \"HEAD\",\n    \"POST\", // write\n    \"PUT\")")]
    [InlineData("(\n    \"POST\",\n    \"GET\"\n)", "(\n    \"POST\",\n    \"GET\",\n    \"HEAD\"\n)")]
    [InlineData("(\n    \"POST\",\n    \"GET\" // reads\n)", "(\n    \"POST\",\n    \"GET\", // reads\n    \"HEAD\"\n)")]
    [InlineData("(\n    // writes\n    \"POST\",\n    \"PUT\")", "(\n    \"GET\",\n    \"HEAD\",\n    // writes\n    \"POST\",\n    \"PUT\")")]
    public Task Fix_CompletesTheList(string before, string after) => Rule.Fixes(Assembly($"[|ServerMethods{before}|]"), Assembly($"ServerMethods{after}"));

    [Theory]
    [InlineData("(new string[0])")]
    [InlineData("(methods: \"POST\")")]
    public Task ListThatTakesNoMore_HasNoFix(string list) => Rule.OffersNoFix(Assembly($"[|ServerMethods{list}|]"));

    private static string Assembly(string attribute) => $"using StatusContracts;\n\n[assembly: {attribute}] // what we know\n";
}
