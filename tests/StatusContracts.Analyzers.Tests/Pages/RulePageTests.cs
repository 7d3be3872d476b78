using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>What the pages show is what the rules do: the blocks are run with all analyzers.</summary>
public class RulePageTests
{
    // In this order. "Fix" may stand anywhere after the example.
    private static readonly string[] Headings =
        ["What the client sees", "Why", "Example", "How to configure", "When to suppress"];

    private const string Fix = "Fix";

    public static TheoryData<string> Ids => [.. RulePage.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task BadExample_IsReportedAsMarked(string id)
    {
        var page = RulePage.Of(id);
        Assert.True(page.Bad.Sources.Length > 0, $"The page of {id} has no block ```csharp bad.");
        Assert.True(
            page.ReportedOutside > 0 || page.Bad.Marks().Any(mark => mark.Mark.Id is null),
            $"Nothing is marked with [|…|] in what is bad by {id}.");

        var run = await RuleRun.Of(page.Bad);

        run.AssertSound();
        run.AssertAllMarked(page.Bad, id, page.ReportedOutside);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GoodExample_IsSilentForAllRules(string id)
    {
        var page = RulePage.Of(id);
        Assert.True(page.Good.Sources.Length > 0, $"The page of {id} has no block ```csharp good.");
        Assert.False(page.Good.Marks().Any(), $"Something is marked in what is good by {id}.");

        var run = await RuleRun.Of(page.Good);

        run.AssertSound();
        run.AssertAllMarked(page.Good);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id)
    {
        var page = RulePage.Of(id);

        Assert.Equal(Headings, page.Headings.Where(heading => heading != Fix));
        Assert.Single(page.Headings, Fix);
        Assert.True(page.Headings.ToList().IndexOf(Fix) > page.Headings.ToList().IndexOf("Example"), "The fix comes after the example.");
        Assert.All(page.Headings, heading => Assert.NotEqual("", page.Section(heading)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Why_NamesTheRfc(string id) => Assert.Contains("RFC", RulePage.Of(id).Section("Why"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Fix_IsDescribedOrMissingForAReason(string id) => Assert.True(
        RulePage.Of(id).Section(Fix)?.StartsWith("No fix:", StringComparison.Ordinal)
            == !Tooling.Product.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id)),
        $"The section Fix of {id} begins with \"No fix:\" if and only if no code fix mends it.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void HowToConfigure_NamesTheSeverity(string id) => Assert.Contains(
        $"dotnet_diagnostic.{id}.severity", RulePage.Of(id).Section("How to configure"), StringComparison.Ordinal);
}
