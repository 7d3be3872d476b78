namespace StatusContracts.Analyzers.Tests.Pages;

public class RulePageReadingTests
{
    private static readonly RulePage Page = new("STC9001",
        """
        # STC9001: A title

        ## Why

        Because.

        ## Example

        ```ini bad
        is_global = true
        # a comment
        [|statuscontracts_a = 1|]
        build_property.StatusContractsB = x = y
        [*.cs]
        statuscontracts_c = 2
        ```

        ```csharp bad
        ## no heading
        class A { [|int|] a; }
        ```

        ```csharp bad
        class B;
        ```

        ```csharp good
        class C;
        ```

        ```csharp
        class D;
        ```

        ## Fix

        No fix: none.
        """);

    [Fact]
    public void BlocksOfOneKind_AreTheFilesOfOneProject()
    {
        Assert.Equal(["## no heading\nclass A { [|int|] a; }\n", "class B;\n"], Page.Bad.Sources);
        Assert.Equal(["class C;\n"], Page.Good.Sources);
    }

    [Fact]
    public void Options_AreThoseOfTheProject()
    {
        Assert.Equal(
            new() { ["statuscontracts_a"] = "1", ["build_property.StatusContractsB"] = "x = y" },
            new Dictionary<string, string>(Page.Bad.GlobalOptions));
        Assert.Equal("[*.cs]\nstatuscontracts_c = 2\n", Page.Bad.EditorConfig);
        Assert.Empty(Page.Good.GlobalOptions);
        Assert.Equal("", Page.Good.EditorConfig);
        Assert.Equal(1, Page.ReportedOutside);
    }

    [Fact]
    public void Sections_AreReadByTheirHeadings()
    {
        Assert.Equal(["Why", "Example", "Fix"], Page.Headings);
        Assert.Equal("Because.", Page.Section("Why"));
        Assert.Contains("## no heading", Page.Section("Example"), StringComparison.Ordinal);
        Assert.Equal("No fix: none.", Page.Section("Fix"));
        Assert.Null(Page.Section("When to suppress"));
    }
}
