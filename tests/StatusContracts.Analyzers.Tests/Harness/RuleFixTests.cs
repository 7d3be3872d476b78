using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public class RuleFixTests
{
    private const string Before = """class A { string b = [|"old"|]; string c = [|"old"|]; }""";

    private const string After = """class A { string b = "new"; string c = "new"; }""";

    private static readonly ExampleFix Correct = new("\"new\"");

    [Fact]
    public Task CorrectFix_Passes() => RuleWith(Correct).Fixes(Before, After);

    [Fact]
    public Task CorrectFix_PassesInSeveralDocuments() =>
        RuleWith(Correct).Fixes([Before, "class B;", Before.Replace("A", "C", StringComparison.Ordinal)], [After, "class B;", After.Replace("A", "C", StringComparison.Ordinal)]);

    [Fact]
    public Task ImportsAndNames_AreMadeAsAPersonWould() => RuleWith(new ExampleFix("global::System.Text.Encoding.UTF8.WebName") { Imports = "T:System.Text.Encoding" }).Fixes(
        "using System.Buffers;\n\nclass A { string b = [|\"old\"|]; ArrayPool<int>? c; }\n",
        "using System.Buffers;\nusing System.Text;\n\nclass A { string b = Encoding.UTF8.WebName; ArrayPool<int>? c; }\n");

    [Fact]
    public Task NamedFixOfSeveral_IsTaken() => RuleWith(new ExampleFix("\"new\"") { Keys = ["other", "new"] }).Fixes(Before, After, "new");

    [Fact]
    public async Task SeveralFixesAndNoneNamed_Fail() =>
        Assert.Contains("other, new", await Failure(RuleWith(new ExampleFix("\"new\"") { Keys = ["other", "new"] }).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task OtherResult_Fails() =>
        Assert.Contains("c = \"new\"", await Failure(RuleWith(Correct).Fixes(Before, Before.Replace("[|\"old\"|]", "\"newer\"", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task ResultThatDoesNotCompile_Fails() => Assert.Contains("CS0103", await Failure(
        RuleWith(new ExampleFix("missing")).Fixes(Before, After.Replace("\"new\"", "missing", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task ResultWithANewWarning_Fails() => Assert.Contains("CS8625", await Failure(
        RuleWith(new ExampleFix("null")).Fixes(Before, After.Replace("\"new\"", "null", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task FixThatNeverEnds_Fails() =>
        Assert.Contains("does not end", await Failure(RuleWith(new ExampleFix("\"old\" + \"old\"")).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task FixThatChangesNothing_Fails() =>
        Assert.Contains("changes nothing", await Failure(RuleWith(new ExampleFix("\"old\"")).Fixes(Before, Before)), StringComparison.Ordinal);

    [Fact]
    public async Task FixWithoutFixAll_Fails() =>
        Assert.Contains("no Fix All", await Failure(RuleWith(new ExampleFix("\"new\"") { FixAll = null }).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task FixWithoutKey_Fails() =>
        Assert.Contains("no equivalence key", await Failure(RuleWith(new ExampleFix("\"new\"") { Keys = [null] }).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task FixWithoutTitle_Fails() =>
        Assert.Contains("no title", await Failure(RuleWith(new ExampleFix("\"new\"") { Title = "" }).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task FixAllOfOneScopeOnly_Fails() => Assert.Contains("no Fix All in Project", await Failure(
        RuleWith(new ExampleFix("\"new\"") { FixAll = new InDocumentOnly() }).Fixes(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task FixThatIsNotOffered_Fails()
    {
        Assert.Contains("No fix is offered", await Failure(RuleWith(new ExampleFix("\"new\"") { Keys = [] }).Fixes(Before, After)), StringComparison.Ordinal);
        Assert.Contains("No fix is offered", await Failure(RuleWith(Correct).Fixes(Before, After, "unknown key")), StringComparison.Ordinal);
    }

    [Fact]
    public Task NothingOffered_Passes() => RuleWith(new ExampleFix("\"new\"") { Keys = [] }).OffersNoFix(Before);

    [Fact]
    public async Task SomethingOfferedWhereNothingMayBe_Fails() =>
        Assert.Contains("Write something new", await Failure(RuleWith(Correct).OffersNoFix(Before)), StringComparison.Ordinal);

    private static Rule RuleWith(ExampleFix fix) => new(
        ExampleAnalyzer.Rule,
        new() { Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule)], Fixes = [fix] });

    private static async Task<string> Failure(Task test) => (await Assert.ThrowsAnyAsync<XunitException>(() => test)).Message;

    private sealed class InDocumentOnly : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => WellKnownFixAllProviders.BatchFixer.GetFixAsync(context);
    }
}
