using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>
/// STC3008: an option of this package whose value cannot be read, or that does not exist. The compiler tells an analyzer
/// what configuration says but not where, so what is reported has no location.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadableOption : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.STC3008_UnreadableOption];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // Once for a whole program, never for a keystroke.
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;

        // What stands in a .globalconfig comes back with every file, and one .editorconfig with many: each is said once.
        var unreadable = new SortedDictionary<(string Name, string Value), string>();
        AddProperties(provider.GlobalOptions, unreadable);
        AddKeys(provider.GlobalOptions, unreadable);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            AddKeys(provider.GetOptions(tree), unreadable);
        }

        foreach (var option in unreadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.STC3008_UnreadableOption, Location.None, option.Key.Name, option.Key.Value, option.Value));
        }
    }

    private static void AddProperties(AnalyzerConfigOptions global, SortedDictionary<(string, string), string> unreadable)
    {
        foreach (var option in Options.All)
        {
            if (option.OfProperty(global) is { } value && !option.Accepts(value))
            {
                unreadable[(option.Property, value)] = option.Valid;
            }
        }
    }

    private static void AddKeys(AnalyzerConfigOptions options, SortedDictionary<(string, string), string> unreadable)
    {
        foreach (var option in Options.All)
        {
            if (option.OfKey(options) is { } value && !option.Accepts(value))
            {
                unreadable[(option.Key, value)] = option.Valid;
            }
        }

        foreach (var key in Options.Misspelt(Keys(options)))
        {
            options.TryGetValue(key, out var value);
            unreadable[(key, value ?? "")] = Options.Nearest(key);
        }
    }

    // The base class throws: a host that does not list its keys says so in this way.
    private static IEnumerable<string> Keys(AnalyzerConfigOptions options)
    {
        try
        {
            return [.. options.Keys];
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
