using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// The rules that hold a declaration against the program: what its endpoint does, what others do on its resource, and the
/// version that is being built. Tests declare what they like.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredEndpointsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<Func<DeclarationInQuestion, Diagnostic?>> Rules =
    [
        ImplementedStub.Judge,
        OverdueStub.Judge,
        DeclarationOnNoEndpoint.Judge,
        UnknownAlternative.Judge,
        DuplicateStub.Judge,
        RefusedMethodIsImplemented.Judge,
        NothingBehindFlag.Judge,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.STC2001_ImplementedStub,
        Descriptors.STC2002_OverdueStub,
        Descriptors.STC2003_DeclarationOnNoEndpoint,
        Descriptors.STC2004_UnknownAlternative,
        Descriptors.STC2007_DuplicateStub,
        Descriptors.STC2008_TooManyStubs,
        Descriptors.STC2009_RefusedMethodIsImplemented,
        Descriptors.STC2011_NothingBehindFlag,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var census = ProgramCensus.Of(start.Compilation);
            if (census.Kind == ProgramKind.Tests)
            {
                return;
            }

            TooManyStubs.Register(start, census);
            start.RegisterDeclarationAction((use, context) =>
            {
                var question = new DeclarationInQuestion(use, context, census);
                foreach (var rule in Rules)
                {
                    if (rule(question) is { } diagnostic)
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            });
        });
    }
}
