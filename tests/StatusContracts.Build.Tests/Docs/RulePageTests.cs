using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

public class RulePageTests
{
    private const string Header =
        """
        <!-- header -->
        # STC9001: The title of STC9001

        Why STC9001 is there.

        | Id | Concern | Severity | Enabled by default | Code fix |
        | --- | --- | --- | --- | --- |
        | STC9001 | Answers | error | yes | yes |
        <!-- /header -->
        """;

    [Fact]
    public void NewPage_GetsItsHeaderInPlaceOfTheTitle() =>
        Assert.Equal(Header + "\n\nText.\n", RulePage.Render("# STC9001: As I called it\n\nText.\n", Rules.Loud));

    [Fact]
    public void HeaderThatIsOld_IsReplaced()
    {
        var old = RulePage.Render("# STC9001\n\nText.\n", Rules.Loud with { Title = "An old title", HasFix = false })!;

        Assert.Equal(Header + "\n\nText.\n", RulePage.Render(old, Rules.Loud));
    }

    [Fact]
    public void HeaderThatIsTrue_StaysAsItIs() =>
        Assert.Equal(Header + "\n\nText.\n", RulePage.Render(Header + "\n\nText.\n", Rules.Loud));

    [Theory]
    [InlineData("")]
    [InlineData("Text.\n")]
    [InlineData("# STC9002: Another rule\n")]
    public void OtherPage_IsLeftAlone(string page) => Assert.Null(RulePage.Render(page, Rules.Loud));
}
