using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>Looks at nothing: what an analysis costs before anybody asks for anything, compiling included.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // No compiler loads it: it stands beside what is measured.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SymbolsOnlyAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
{
#pragma warning disable RS2008 // It is not released.
    private static readonly DiagnosticDescriptor Nothing = new("NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => { }, SymbolKind.Namespace);
    }
}
