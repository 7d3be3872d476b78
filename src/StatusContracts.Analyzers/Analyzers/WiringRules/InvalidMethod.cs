using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Analyzers.DeclarationRules;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>STC3003: a method that can be none, or a standard method in the wrong case, wherever methods are written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidMethod : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says which method was meant; it lacks where nobody can tell.</summary>
    internal const string Meant = nameof(Meant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC3003_InvalidMethod];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static context => Report(context, Written(context.Node, Methods(context))),
            SyntaxKind.InvocationExpression,
            SyntaxKind.BaseConstructorInitializer,
            SyntaxKind.PrimaryConstructorBaseType);
        context.RegisterCompilationStartAction(static start =>
        {
            start.RegisterAttributeAction(static (attribute, context) => Report(context, Methods(context).OfAttribute(attribute)));
            start.RegisterDeclarationAction(static (use, context) =>
            {
                if (use.Argument(nameof(RefusalFacts.Method)) is { Value.Value: { } method, Expression: var written } && !IsValid(method))
                {
                    Report(context, [(written, method)]);
                }
            });
        });
    }

    private static WrittenMethods Methods(SyntaxNodeAnalysisContext context) =>
        new(context.SemanticModel, static method => !IsValid(method), context.CancellationToken);

    private static IEnumerable<(ExpressionSyntax Expression, string Method)> Written(SyntaxNode node, WrittenMethods methods) => node switch
    {
        InvocationExpressionSyntax call => methods.OfCall(call),
        ConstructorInitializerSyntax initializer => methods.OfBaseConstructor(initializer, initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax type => methods.OfBaseConstructor(type, type.ArgumentList),
        _ => [],
    };

    // A method of the app's own may be spelled as the app likes.
    private static bool IsValid(string method) => HttpVerb.Canonical(method) is { } standard ? method == standard : HttpVerb.IsToken(method);

    private static void Report(SyntaxNodeAnalysisContext context, IEnumerable<(ExpressionSyntax Expression, string Method)> written)
    {
        foreach (var (expression, method) in written)
        {
            var trimmed = method.Trim();
            var meant = HttpVerb.Canonical(trimmed) ?? (HttpVerb.IsToken(trimmed) ? trimmed : null);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.STC3003_InvalidMethod,
                expression.GetLocation(),
                meant is null ? null : ImmutableDictionary<string, string?>.Empty.Add(Meant, meant),
                method,
                HttpVerb.IsToken(method) ? $"is not the method {meant}" : "is no token",
                meant ?? "one method, such as GET"));
        }
    }
}
