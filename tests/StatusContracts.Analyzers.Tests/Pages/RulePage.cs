using System.Text.RegularExpressions;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>
/// The page of a rule as its tests read it. All blocks <c>csharp bad</c> are the files of one project, all blocks
/// <c>csharp good</c> those of another; <c>ini bad</c> and <c>ini good</c> are the options of these projects. Marks in the
/// options stand for what is reported outside of the sources.
/// </summary>
/// <param name="Id">The rule.</param>
/// <param name="Text">The page.</param>
internal sealed partial record RulePage(string Id, string Text)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "StatusContracts.Analyzers", "Rules");

    /// <summary>The rules that have a page.</summary>
    public static IEnumerable<string> Ids =>
        Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string FileOf(string id) => Path.Combine(Folder, id + ".md");

    public static RulePage Of(string id) => new(id, File.ReadAllText(FileOf(id)));

    /// <summary>The second-level headings.</summary>
    public IEnumerable<string> Headings => Sections.Select(section => section.Heading);

    /// <summary>The text under a heading, trimmed; null where there is no such heading.</summary>
    public string? Section(string heading) => Sections.FirstOrDefault(section => section.Heading == heading).Text;

    /// <summary>What is wrong, the marks still in it.</summary>
    public RuleProject Bad => Project("bad");

    /// <summary>What is right.</summary>
    public RuleProject Good => Project("good");

    /// <summary>How often the rule reports outside of the sources.</summary>
    public int ReportedOutside => Blocks("ini", "bad").Sum(block => MarkedSource.Read(block).Marks.Count);

    private RuleProject Project(string kind)
    {
        var options = PageOptions.Read(string.Join('\n', Blocks("ini", kind).Select(block => MarkedSource.Read(block).Text)));
        return new(Blocks("csharp", kind)) { GlobalOptions = options.Global, EditorConfig = options.EditorConfig };
    }

    private string[] Blocks(string language, string kind) =>
        [.. Fence().Matches(Text).Where(block => block.Groups["info"].Value == $"{language} {kind}").Select(block => block.Groups["text"].Value)];

    // A line that begins with ## inside a block is no heading.
    private IEnumerable<(string Heading, string Text)> Sections => Heading()
        .Split(Fence().Replace(Text, block => block.Value.Replace("\n#", "\n\0#", StringComparison.Ordinal)))
        .Skip(1).Chunk(2).Select(pair => (pair[0].Trim(), pair[1].Replace("\0", "", StringComparison.Ordinal).Trim()));

    [GeneratedRegex(@"^```(?<info>[^\n`]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
