using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>The rules about what a declaration says, which need little but its own arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationTextsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.STC2005_DocumentationIsNoUrl,
        Descriptors.STC2006_UnreadablePlannedFor,
        Descriptors.STC2010_EmptyDeclaration,
        Descriptors.STC2012_UnknownFlag,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Asked by the first stub that waits for a flag.
            var flags = new Lazy<FeatureFlagList?>(() => FeatureFlagList.Of(start.Compilation));
            start.RegisterDeclarationAction((use, context) =>
            {
                foreach (var diagnostic in (ReadOnlySpan<Diagnostic?>)
                    [DocumentationIsNoUrl.Judge(use), UnreadablePlannedFor.Judge(use), EmptyDeclaration.Judge(use), UnknownFlag.Judge(use, flags)])
                {
                    if (diagnostic is not null)
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            });
        });
    }
}
