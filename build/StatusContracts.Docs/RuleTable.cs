using Microsoft.CodeAnalysis;

namespace StatusContracts.Docs;

/// <summary>The table of rules in the README.</summary>
internal static class RuleTable
{
    private const string Region = "rules";

    /// <summary>The README with the table that is true, or null when it has no place for it.</summary>
    public static string? Render(string readme, IEnumerable<Rule> rules) => Docs.Region.Replace(readme, Region,
        $"""
        | Rule | Says | Severity | Fix |
        | --- | --- | --- | --- |
        {string.Join('\n', rules.Select(Row))}
        """);

    // The address and not a path: the README is the page of the package, too.
    private static string Row(Rule rule) =>
        $"| [{rule.Id}]({rule.Page}) | {Cell(rule.Title)} | {(rule.IsEnabled ? Name(rule.Severity) : "off")} | {(rule.HasFix ? "yes" : "")} |";

    /// <summary>The severity as people say it.</summary>
    public static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "hidden",
    };

    /// <summary>Text that stays in its cell.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
