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
    [InlineData("(new[] { \"GET\", \"POST\", })", "(new[] { \"GET\", \"HEAD\", \"POST\", })")]
    [InlineData("(\n    \"POST\", // write\n    \"PUT\")", "(\n    \"GET\",\n    \"HEAD\",\n    \"POST\", // write\n    \"PUT\")")]
    [InlineData("(\n    \"POST\",\n    \"GET\"\n)", "(\n    \"POST\",\n    \"GET\",\n    \"HEAD\"\n)")]
    public Task Fix_CompletesTheList(string before, string after) => Rule.Fixes(Assembly($"[|ServerMethods{before}|]"), Assembly($"ServerMethods{after}"));

    private static string Assembly(string attribute) => $"using StatusContracts;\n\n[assembly: {attribute}] // what we know\n";
}
