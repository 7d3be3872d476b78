using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Docs;

/// <summary>What a rule says of itself.</summary>
/// <param name="Id"><c>STC1001</c>.</param>
/// <param name="Title">The sentence that lists show, without a full stop.</param>
/// <param name="Description">Why, in a sentence or two.</param>
/// <param name="Concern">The last word of its category: <c>Answers</c>.</param>
/// <param name="Severity">The default.</param>
/// <param name="IsEnabled">Whether it is on without any configuration.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="HasFix">Whether a code fix mends what it reports.</param>
internal sealed record Rule(
    string Id, string Title, string Description, string Concern, DiagnosticSeverity Severity, bool IsEnabled, string Page, bool HasFix)
{
    /// <summary>
    /// Every rule that an analyzer of the package reports, by id. The analyzers are asked, not a list of descriptors:
    /// what nothing reports is not documented.
    /// </summary>
    public static Rule[] All { get; } =
        Read(Assembly.Load("StatusContracts.Analyzers"), Assembly.Load("StatusContracts.CodeFixes"));

    private static Rule[] Read(Assembly analyzers, Assembly fixes)
    {
        var fixable = Instances<CodeFixProvider>(fixes).SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();
        return [.. Instances<DiagnosticAnalyzer>(analyzers)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => new Rule(
                rule.Id,
                rule.Title.ToString(),
                rule.Description.ToString(),
                rule.Category[(rule.Category.LastIndexOf('.') + 1)..],
                rule.DefaultSeverity,
                rule.IsEnabledByDefault,
                rule.HelpLinkUri,
                fixable.Contains(rule.Id)))];
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
