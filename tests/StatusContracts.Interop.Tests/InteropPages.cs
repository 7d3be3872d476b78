using System.Text.RegularExpressions;
using StatusContracts.Interop.Proxies;
using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop;

/// <summary>What the pages show is what the tests run.</summary>
public partial class InteropPages
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    private static readonly string Code = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "StatusContracts.Interop.Tests", nameof(Clients)), "*.cs").Select(File.ReadAllText).Select(Plain));

    [Fact]
    public void CodeOfThePageOfClients_IsThatOfTheTests()
    {
        var blocks = Blocks("clients.md", "csharp");

        Assert.Equal(4, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(Plain(block), Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("caches.md", Caches.KeepAll)]
    [InlineData("load-balancers.md", LoadBalancers.Checks)]
    [InlineData("load-balancers.md", LoadBalancers.Observed)]
    [InlineData("load-balancers.md", LoadBalancers.Retries)]
    public void DirectivesOfThePage_AreThoseOfTheTests(string page, string directives) =>
        Assert.Contains(Plain(directives), Plain(File.ReadAllText(Path.Combine(Folder, page))), StringComparison.Ordinal);

    [Fact]
    public void ToolThatIsMissing_IsSaidSo()
    {
        Assert.Null(Tool.Find("no-such-program"));
        Assert.Equal("no-such-program is not installed. On Debian: apt-get install no-such-program", new ToolFactAttribute("no-such-program").Skip);
        Assert.Null(new ToolFactAttribute("dotnet").Skip);
    }

    private static string[] Blocks(string page, string info) =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Folder, page))).Where(block => block.Groups["info"].Value == info).Select(block => block.Groups["text"].Value)];

    // However it is indented.
    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"^```(?<info>[^\n`]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
