using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>STC3002: the route or the methods of an endpoint are not known before the application starts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointUnknown : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC3002_EndpointUnknown];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeCall, SyntaxKind.InvocationExpression);
        context.RegisterCompilationStartAction(static start => start.RegisterAttributeAction(AnalyzeAttribute));
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        foreach (var (argument, part) in UnknownParts.OfCall((InvocationExpressionSyntax)context.Node, context.SemanticModel, context.CancellationToken))
        {
            Report(context, argument, part);
        }
    }

    private static void AnalyzeAttribute(AttributeSyntax attribute, SyntaxNodeAnalysisContext context)
    {
        if (UnknownParts.OfAttribute(attribute, context.SemanticModel, context.CancellationToken) is { } part)
        {
            Report(context, attribute, part);
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode node, string part) => context.ReportDiagnostic(
        Diagnostic.Create(Descriptors.STC3002_EndpointUnknown, node.GetLocation(), part));
}
