using System.Text.RegularExpressions;

namespace StatusContracts.House.Tests;

/// <summary>How files look.</summary>
internal static partial class Texts
{
    private const int LongestFile = 400;

    public static readonly HouseRule[] Rules =
    [
        new("Lines end with LF, and the last one ends.",
            file => file.Text.Contains('\r', StringComparison.Ordinal) ? ["CR"] : file.Text.Length > 0 && file.Text[^1] != '\n' ? ["no line end"] : [],
            new("README.md", "a\r\n")),

        new("A file is read in one sitting.",
            file => file.IsCSharp && !file.IsSnapshot && file.Text.Count(c => c == '\n') is > LongestFile and var lines ? [$"{lines} lines"] : [],
            new("src/A.cs", new string('\n', LongestFile + 1))),

        new("Folders say what they hold.",
            file => file.Segments[..^1].Where(folder => folder is "Helpers" or "Helper" or "Utils" or "Utilities" or "Common" or "Misc"),
            new("src/Utils/A.cs", "")),

        new("A warning is switched off with its reason on the line.",
            file => file.IsCSharp && !file.IsSnapshot
                ? file.Trivia().Where(trivia => SwitchedOff().IsMatch(trivia)).Select(trivia => trivia.Trim())
                : [],
            new("src/A.cs", "#pragma warning disable CS8618\nclass A;\n")),

        new("Nothing waits in a comment for somebody to come back.",
            file => file.IsCSharp && !file.IsSnapshot
                ? file.Trivia().Where(trivia => Unfinished().IsMatch(trivia)).Select(trivia => trivia.Trim())
                : [],
            new("src/A.cs", "// TODO: later\n")),

        new("What the package shows leads somewhere from nuget.org, too.",
            file => file.Path is "README.md" or "docs/openapi.md" ? RelativeLink().Matches(file.Text).Select(link => link.Value) : [],
            new("README.md", "[More](docs/more.md), [here](#here), [there](https://docs.example.com)\n")),
    ];

    [GeneratedRegex(@"^\s*#pragma warning disable (?!.*//)")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"^\s*//.*\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\]\((?!https://|#)[^)]*\)")]
    private static partial Regex RelativeLink();
}
