using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Suppressors;

/// <summary>The analyzers of other packages and of the SDK, as they are published.</summary>
internal static class OtherAnalyzers
{
    /// <summary>Sonar's rule for unused parameters, which leaves alone what has attributes.</summary>
    public const string SparesAttributes = "S1172";

    private static readonly HashSet<string> Wanted = [SparesAttributes, .. Suppressions.All.Select(suppression => suppression.SuppressedDiagnosticId)];

    /// <summary>Those whose warnings the product suppresses; the other hundreds would only take time.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Concerned { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "other-analyzers.txt")).SelectMany(Load)];

    /// <summary>The ids that they report, and the compiler's.</summary>
    public static ImmutableHashSet<string> Ids { get; } =
        [.. Concerned.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Append("CS1998").Where(Wanted.Contains)];

    private static IEnumerable<DiagnosticAnalyzer> Load(string path) => Assembly.LoadFrom(path).GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
        .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => Wanted.Contains(descriptor.Id)));
}
