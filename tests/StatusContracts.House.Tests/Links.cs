using System.Text.RegularExpressions;

namespace StatusContracts.House.Tests;

/// <summary>What pages name is there: files, headings, rules, names.</summary>
internal static partial class Links
{
    // How the README links, which is shown on nuget.org too.
    private const string Home = "https://github.com/StatusContracts/StatusContracts/blob/main/";

    private static readonly Lazy<string> Sources =
        new(() => string.Concat(SourceFile.All.Where(file => file.IsUnder("src") && !IsPage(file)).Select(file => file.Text)));

    public static readonly HouseRule[] Rules =
    [
        new("A link to a file of the repository leads to one.",
            file => LinksOf(file).Where(link => link.Path != file.Path && !IsThere(link.Path)).Select(link => link.Text),
            new("docs/a.md", "[There](b.md), [here](#here), [rules](../README.md#rules), [out](https://docs.example.com)\n\n## Here\n")),

        new("A link to a heading of a page leads to one.",
            file => LinksOf(file)
                .Where(link => link.Heading.Length > 0 && (link.Path == file.Path ? file : Find(link.Path)) is { } page && !HeadingsOf(page).Contains(link.Heading))
                .Select(link => link.Text),
            new("docs/a.md", "[There](../README.md#there), [rules](../README.md#rules), [here](#the-here-of-it)\n\n## The `here` of it\n")),

        new("A rule that a page names exists.",
            file => IsPage(file) ? RuleId().Matches(file.Text).Select(id => id.Value).Where(id => Find($"src/StatusContracts.Analyzers/Rules/{id}.md") is null) : [],
            new("docs/a.md", "STC1004, STC1999\n")),

        new("A property or a type that a page names by our prefix exists.",
            file => IsPage(file) ? Name().Matches(file.Text).Select(name => name.Value).Where(name => !Sources.Value.Contains(name, StringComparison.Ordinal)) : [],
            new("docs/a.md", "`StatusContractsMaxStubs`, `StatusContractOptions`, `StatusContractsMaxEverything`\n")),
    ];

    private static bool IsPage(SourceFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);

    private static SourceFile? Find(string path) => SourceFile.All.FirstOrDefault(file => file.Path == path);

    private static bool IsThere(string path) => SourceFile.All.Any(file => file.Path == path || file.IsUnder(path.TrimEnd('/')));

    // Code is no prose: what looks like a link there is none.
    private static IEnumerable<(string Text, string Path, string Heading)> LinksOf(SourceFile file) => !IsPage(file)
        ? []
        : Link().Matches(Code().Replace(file.Text, ""))
            .Select(link => (link.Value, Target: link.Groups["target"].Value))
            .Where(link => link.Target.StartsWith(Home, StringComparison.Ordinal) || !link.Target.Contains("://", StringComparison.Ordinal))
            .Select(link =>
            {
                var parts = link.Target.Split('#', 2);
                return (link.Value, PathFrom(file, parts[0]), parts.ElementAtOrDefault(1) ?? "");
            });

    private static string PathFrom(SourceFile file, string target)
    {
        if (target.Length == 0 || target.StartsWith(Home, StringComparison.Ordinal))
        {
            return target.Length == 0 ? file.Path : target[Home.Length..];
        }

        var root = Path.GetFullPath("/");
        var folder = Path.Combine(root, string.Join('/', file.Segments[..^1]));
        return Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(folder, target))).Replace('\\', '/');
    }

    // As GitHub makes them: lower case, without punctuation, a hyphen for each space.
    private static HashSet<string> HeadingsOf(SourceFile page) =>
        [.. Heading().Matches(Code().Replace(page.Text, "")).Select(heading => Punctuation().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\bSTC[1-9]\d{3}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\bStatusContracts?(?!s)[A-Z]\w+\b")]
    private static partial Regex Name();
}
