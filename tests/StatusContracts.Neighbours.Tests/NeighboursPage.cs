using System.Text.RegularExpressions;

namespace StatusContracts.Neighbours;

/// <summary><c>docs/neighbours.md</c> names what is tested here, and what it names is tested.</summary>
public sealed partial class NeighboursPage
{
    private const string Folder = "tests/StatusContracts.Neighbours.Tests";

    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "neighbours.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

    [Fact]
    public void EveryTestClass_StandsInTheTable_AndNoOther()
    {
        var tested = typeof(NeighboursPage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ConformanceSuite)) && !type.IsNested || IsAlone(type))
            .Select(type => type.Name);
        var named = Rows.SelectMany(row => Links().Matches(row)).Select(link => link.Groups["name"].Value).Distinct();

        Assert.Equal(tested.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLink_LeadsToTheFileOfItsClass()
    {
        foreach (Match link in Rows.SelectMany(row => Links().Matches(row)))
        {
            Assert.Equal($"../{Folder}/{link.Groups["name"]}.cs", link.Groups["path"].Value);
            Assert.True(File.Exists(Path.Combine(Repository.Root, Folder, $"{link.Groups["name"]}.cs")), link.Value);
        }
    }

    [Fact]
    public void EveryRow_SaysWhatIsPromisedOrWhatIsNot()
    {
        // Cells are separated by bars; the line begins and ends with one.
        foreach (var cells in Rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)[1..^1]))
        {
            Assert.Equal(4, cells.Length);
            Assert.NotEqual("", cells[0]);
            Assert.NotEqual("", cells[2] + cells[3]);
        }
    }

    // A neighbour that concerns several hosts, and so is no topic of the suite.
    private static bool IsAlone(Type type) =>
        type is { IsAbstract: false, IsNested: false }
        && type != typeof(NeighboursPage)
        && !type.IsSubclassOf(typeof(ConformanceSuite))
        && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: false));

    [GeneratedRegex(@"\[(?<name>\w+)\]\((?<path>\.\./tests/[^)]+)\)")]
    private static partial Regex Links();
}
