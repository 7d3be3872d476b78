using System.Text.RegularExpressions;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>
/// A page of <c>docs</c> as its tests read it. Under one heading, the blocks <c>csharp</c> up to a block <c>http</c> are the
/// parts of one program, and that block says what the program answers; <c>csharp stock</c> is a program without the library.
/// </summary>
internal static partial class DocsPage
{
    public const string Stock = "csharp stock";

    private const string Answers = "http";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    /// <summary>The pages whose code is run. Those about other programs are held against the tests that run these.</summary>
    public static IEnumerable<string> Names => ["migration", "problem-details", "which-status"];

    public static IReadOnlyList<DocsExample> Examples(string name) => Read(name, File.ReadAllText(Path.Combine(Folder, name + ".md")));

    /// <summary>The programs of a page, in their order.</summary>
    public static IReadOnlyList<DocsExample> Read(string name, string page)
    {
        return [.. Sections(page).SelectMany(section => Read(name, section.Heading, section.Text))];
    }

    private static List<DocsExample> Read(string name, string heading, string section)
    {
        var rules = RuleId().Matches(section).Select(id => id.Value).Distinct().ToArray();
        var examples = new List<DocsExample>();
        var isOpen = false;
        foreach (Match block in Fence().Matches(section))
        {
            var (info, text) = (block.Groups["info"].Value, block.Groups["text"].Value);
            if (info.StartsWith("csharp", StringComparison.Ordinal))
            {
                if (!isOpen || examples[^1].IsStock != (info == Stock))
                {
                    examples.Add(new(name, heading, [], info == Stock, [], rules));
                    isOpen = true;
                }

                examples[^1] = examples[^1] with { Sources = [.. examples[^1].Sources, text] };
            }
            else if (info == Answers)
            {
                var exchanges = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Exchange.Read);
                examples[^1] = examples[^1] with { Exchanges = [.. examples[^1].Exchanges, .. exchanges] };
                isOpen = false;
            }
        }

        return examples;
    }

    // A line that begins with ## inside a block is no heading.
    private static IEnumerable<(string Heading, string Text)> Sections(string page) => Heading()
        .Split(Fence().Replace("## \n" + page, block => block.Value.Replace("\n#", "\n\0#", StringComparison.Ordinal)))
        .Skip(1).Chunk(2).Select(pair => (pair[0].Trim(), pair[1].Replace("\0", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"^```(?<info>[^\n`]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^##+ ?(.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bSTC\d{4}\b")]
    private static partial Regex RuleId();
}
