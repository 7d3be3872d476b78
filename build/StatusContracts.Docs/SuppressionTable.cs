using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Docs;

/// <summary>The table in the README of the warnings of others that are suppressed on stubs.</summary>
internal static class SuppressionTable
{
    private const string Region = "suppressions";

    /// <summary>Every suppression of the package, by id. The suppressors are asked, as the analyzers are for the rules.</summary>
    public static SuppressionDescriptor[] All { get; } =
        [.. Assembly.Load("StatusContracts.Analyzers").GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticSuppressor)))
            .SelectMany(type => ((DiagnosticSuppressor)Activator.CreateInstance(type)!).SupportedSuppressions)
            .OrderBy(suppression => suppression.Id, StringComparer.Ordinal)];

    /// <summary>The README with the table that is true, or null when it has no place for it.</summary>
    public static string? Render(string readme, IEnumerable<SuppressionDescriptor> suppressions) => Docs.Region.Replace(readme, Region,
        $"""
        | Suppression | Of | Because |
        | --- | --- | --- |
        {string.Join('\n', suppressions.Select(Row))}
        """);

    private static string Row(SuppressionDescriptor suppression) =>
        $"| {suppression.Id} | {suppression.SuppressedDiagnosticId} | {RuleTable.Cell(suppression.Justification.ToString())} |";
}
