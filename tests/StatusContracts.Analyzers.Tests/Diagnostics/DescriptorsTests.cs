using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Analyzers.Tests.Pages;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Diagnostics;

/// <summary>Every rule has all that belongs to one. A rule is found by its descriptor, everything else by id and stem.</summary>
public partial class DescriptorsTests
{
    private static readonly Dictionary<string, (DiagnosticDescriptor Rule, string Stem)> All = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .ToDictionary(
            field => field.Name.Split('_')[0],
            field => ((DiagnosticDescriptor)field.GetValue(null)!, field.Name.Split('_')[1]));

    private static readonly DiagnosticDescriptor[] Supported =
        [.. Tooling.Product.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    private static readonly string[] RuleTests = [.. Directory.EnumerateFiles(
        Path.Combine(Repository.Root, "tests", "StatusContracts.Analyzers.Tests", "Rules"), "*.cs", SearchOption.AllDirectories)];

    public static TheoryData<string> Ids => [.. All.Keys];

    [Fact]
    public void Rules_AreFound() => Assert.True(All.Count >= 30, $"Only {All.Count} rules are found.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_CarriesTheIdInItsName(string id) => Assert.Equal(id, All[id].Rule.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsReportedByExactlyOneAnalyzer(string id) => Assert.Single(Supported, All[id].Rule);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAReleaseLine(string id)
    {
        var releases = Text("src/StatusContracts.Analyzers/AnalyzerReleases.Shipped.md")
            + Text("src/StatusContracts.Analyzers/AnalyzerReleases.Unshipped.md");

        Assert.Contains($"\n{id} | {All[id].Rule.Category} | {All[id].Rule.DefaultSeverity} | ", releases, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_LeadsToThePage(string id)
    {
        Assert.EndsWith($"/src/StatusContracts.Analyzers/Rules/{id}.md", All[id].Rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(File.Exists(RulePage.FileOf(id)), $"{id} has no page.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasTestsOfWhatItReports(string id) => AssertTests(id, "Tests", "Reports", "Says", "SaysOutsideOfSources", "Fixes");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasTestsOfWhatLooksAlike(string id) => AssertTests(id, "LookAlikes", "Silent");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAFixOrItsPageSaysWhyNot(string id) => Assert.True(
        Tooling.Product.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id))
            || (File.Exists(RulePage.FileOf(id)) && RulePage.Of(id).Section("Fix")?.StartsWith("No fix:", StringComparison.Ordinal) == true),
        $"{id} has no code fix, and its page does not say \"No fix:\" in a section Fix.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_IsFactAndRemedy(string id)
    {
        var message = All[id].Rule.MessageFormat.ToString();
        var sentences = SentenceEnd().Split(message);

        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.Equal(2, sentences.Length);
        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 10, 120));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAnExampleAmongTheMisuses(string id) =>
        Assert.Contains($"\n{id} ", Text("samples/Misuse/expected.txt"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_BelongsToOneRule(string id) =>
        Assert.Single(All.Values, other => other.Rule.Title.ToString() == All[id].Rule.Title.ToString());

    [Fact]
    public void Analyzers_ReportNothingElse() => Assert.Empty(Supported.Except(All.Values.Select(rule => rule.Rule)));

    [Fact]
    public void Fixes_MendNothingElse() => Assert.Empty(
        Tooling.Product.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Where(id => id.StartsWith(Descriptors.IdPrefix, StringComparison.Ordinal)).Except(All.Keys));

    private static void AssertTests(string id, string suffix, params string[] assertions)
    {
        var name = All[id].Stem + suffix + ".cs";
        var file = Assert.Single(RuleTests, file => Path.GetFileName(file) == name);
        var text = File.ReadAllText(file);

        Assert.True(
            assertions.Any(assertion => text.Contains($".{assertion}(", StringComparison.Ordinal)),
            $"{name} has no test that calls {string.Join(" or ", assertions)}.");
        Assert.Contains($"Descriptors.{id}_", text, StringComparison.Ordinal);
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"(?<=[.]) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
