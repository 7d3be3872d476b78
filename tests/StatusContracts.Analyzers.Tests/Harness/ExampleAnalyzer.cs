using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>A rule for tests of the harness: it reports string literals.</summary>
/// <param name="reports">Which ones; by default those that say "old".</param>
internal sealed class ExampleAnalyzer(DiagnosticDescriptor rule, Func<LiteralExpressionSyntax, bool>? reports = null) : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = Describe("STC9001", "'{0}' is out of fashion. Write something new.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public static DiagnosticDescriptor Describe(string id, string message) =>
        new(id, "Example", message, "Examples", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (reports?.Invoke(literal) ?? literal.Token.ValueText == "old")
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, literal.GetLocation(), literal.Token.ValueText));
        }
    }
}
