using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Suppressors;

/// <summary>Reports an id of an analyzer that is not here, at every place of its kind.</summary>
/// <param name="descriptor">What it reports.</param>
/// <param name="kind">Where that analyzer reports: <see cref="SyntaxKind.Parameter"/>, a function, a throw.</param>
internal sealed class StandIn(DiagnosticDescriptor descriptor, SyntaxKind kind) : DiagnosticAnalyzer
{
    public StandIn(string id, SyntaxKind kind)
        : this(ExampleAnalyzer.Describe(id, "Something is unusual. Change it."), kind)
    {
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node => node.ReportDiagnostic(Diagnostic.Create(descriptor, Place(node.Node))), kind);
    }

    private static Location Place(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.Identifier.GetLocation(),
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        _ => node.GetLocation(),
    };
}
