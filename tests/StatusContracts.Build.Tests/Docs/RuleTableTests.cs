using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

public class RuleTableTests
{
    private const string Empty = "# Product\n\n<!-- rules -->\n<!-- /rules -->\n\nMore.\n";

    [Fact]
    public void Table_HasARowForEachRule() => Assert.Equal(
        """
        # Product

        <!-- rules -->
        | Rule | Says | Severity | Fix |
        | --- | --- | --- | --- |
        | [STC9001](https://example.com/STC9001.md) | The title of STC9001 | error | yes |
        | [STC9002](https://example.com/STC9002.md) | The title of STC9002 | warning |  |
        | [STC9003](https://example.com/STC9003.md) | The title of STC9003 | suggestion |  |
        | [STC9004](https://example.com/STC9004.md) | The title of STC9004 | hidden |  |
        | [STC9005](https://example.com/STC9005.md) | The title of STC9005 | off |  |
        <!-- /rules -->

        More.

        """,
        RuleTable.Render(Empty, Rules.All));

    [Fact]
    public void TableThatIsTrue_StaysAsItIs()
    {
        var readme = RuleTable.Render(Empty, Rules.All)!;

        Assert.Equal(readme, RuleTable.Render(readme, Rules.All));
    }

    [Fact]
    public void BarInATitle_StaysInItsCell() => Assert.Contains(
        @"| a \| b |", RuleTable.Render(Empty, [Rules.Plain with { Title = "a | b" }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<!-- rules -->\n")]
    [InlineData("<!-- /rules -->\n<!-- rules -->\n")]
    public void ReadmeWithoutThePairOfComments_HasNoPlaceForIt(string readme) => Assert.Null(RuleTable.Render(readme, Rules.All));
}
