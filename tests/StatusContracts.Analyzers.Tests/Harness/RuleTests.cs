using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public class RuleTests
{
    private static readonly Rule Correct = RuleWith(new ExampleAnalyzer(ExampleAnalyzer.Rule));

    private const string Marked = """class A { string b = [|"old"|], c = "new"; }""";

    [Fact]
    public Task CorrectAnalyzer_Passes() => Correct.Reports(Marked, "class B { string a = \"new\"; }");

    [Fact]
    public Task EachFile_HasItsMarks() => Correct.Reports("class A;", """class B { string a = [|"old"|], b = {|STC9001:"old"|}; }""");

    [Fact]
    public Task SilentAnalyzer_PassesWhereNothingIsMarked() => Correct.Silent("""class A { string b = "new"; }""");

    [Fact]
    public async Task ReportTooMuch_Fails()
    {
        var rule = RuleWith(new ExampleAnalyzer(ExampleAnalyzer.Rule, _ => true));

        Assert.Contains("""b = [|"old"|], c = [|"new"|];""", await Failure(rule.Reports(Marked)), StringComparison.Ordinal);
        await Failure(rule.Silent("""class A { string b = "new"; }"""));
    }

    [Fact]
    public async Task ReportTooLittle_Fails() =>
        await Failure(RuleWith(new ExampleAnalyzer(ExampleAnalyzer.Rule, _ => false)).Reports(Marked));

    [Fact]
    public async Task ReportElsewhere_Fails() => await Failure(Correct.Reports("""class A { string [|b|] = "old"; }"""));

    [Fact]
    public async Task ReportInAnotherFile_Fails() => await Failure(Correct.Reports(Marked, "class B { string a = \"old\"; }"));

    [Fact]
    public async Task AnalyzerThatThrows_Fails()
    {
        var rule = RuleWith(
            new ExampleAnalyzer(ExampleAnalyzer.Rule),
            new ExampleAnalyzer(ExampleAnalyzer.Describe("STC9002", "A. B."), _ => throw new InvalidTimeZoneException()));

        Assert.Contains(nameof(InvalidTimeZoneException), await Failure(rule.Reports(Marked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratorThatThrows_Fails()
    {
        var rule = new Rule(ExampleAnalyzer.Rule, new()
        {
            Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule)],
            Generators = [.. Tooling.Product.Generators, new LeakyGenerator(_ => throw new InvalidTimeZoneException())],
        });

        Assert.Contains("CS8785", await Failure(rule.Reports(Marked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompilerError_FailsUnlessItIsAllowed()
    {
        const string HalfTyped = """class A { string b = [|"old"|] + ; }""";

        Assert.Contains("CS1525", await Failure(Correct.Reports(HalfTyped)), StringComparison.Ordinal);
        await Correct.Reports(new RuleProject(HalfTyped) { AllowCompilerErrors = true });
    }

    [Fact]
    public async Task RuleThatNobodyReports_IsNotSilent() => await Failure(RuleWith().Silent("class A;"));

    [Fact]
    public async Task MarksInTheWrongPlace_Fail()
    {
        await Failure(Correct.Reports("class A;"));
        await Failure(Correct.Silent(Marked));
    }

    [Fact]
    public async Task Messages_AreCompared()
    {
        await Correct.Says(Marked, "'old' is out of fashion. Write something new.");
        await Failure(Correct.Says(Marked, "'new' is out of fashion. Write something new."));
        await Failure(Correct.Says(Marked));
    }

    [Theory]
    [InlineData("'{0}' is out of fashion.")]
    [InlineData("'{0}' is out of fashion. Write something new. Please.")]
    [InlineData("'{0}' is out of fashion. Write {1}.")]
    [InlineData("'{0}' is out of fashion. Write something new")]
    public async Task MessageThatIsNotTwoSentences_Fails(string message)
    {
        var descriptor = ExampleAnalyzer.Describe("STC9001", message);

        await Failure(new Rule(descriptor, new() { Analyzers = [new ExampleAnalyzer(descriptor)] }).Reports(Marked));
    }

    [Fact]
    public Task SuppressedBySource_IsNotReported() => Correct.Silent("""
        class A
        {
        #pragma warning disable STC9001 // here it is wanted
            string b = "old";
        #pragma warning restore STC9001
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Examples", "STC9001")]
            string c = "old";
        }
        """);

    [Fact]
    public Task SwitchedOffByEditorConfig_IsNotReported() => Correct.Silent(new RuleProject("""class A { string b = "old"; }""")
    {
        EditorConfig = "[*.cs]\ndotnet_diagnostic.STC9001.severity = none",
    });

    [Fact]
    public async Task AllRules_CanBeAskedAtOnce()
    {
        var other = ExampleAnalyzer.Describe("STC9002", "A. B.");
        var tooling = new Tooling
        {
            Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule), new ExampleAnalyzer(other, literal => literal.Token.ValueText == "new")],
        };
        var half = new RuleProject(Marked);
        var whole = new RuleProject("""class A { string b = [|"old"|], c = {|STC9002:"new"|}; }""");

        (await RuleRun.Of(half, tooling)).AssertMarked(half, "STC9001");
        (await RuleRun.Of(whole, tooling)).AssertAllMarked(whole, "STC9001");
        var run = await RuleRun.Of(half, tooling);
        Assert.ThrowsAny<XunitException>(() => run.AssertAllMarked(half, "STC9001"));
        Assert.Equal(["STC9001", "STC9002"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static Rule RuleWith(params ExampleAnalyzer[] analyzers) =>
        new(ExampleAnalyzer.Rule, new() { Analyzers = [.. analyzers] });

    private static async Task<string> Failure(Task test) => (await Assert.ThrowsAnyAsync<XunitException>(() => test)).Message;
}
