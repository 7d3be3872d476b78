using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>STC3007: an attribute that routes, on a method of a controller that MVC takes for no action.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteOnNoAction : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC3007_RouteOnNoAction];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var syntax = (MethodDeclarationSyntax)context.Node;
        if (!IsCandidate(syntax)
            || context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is not { ContainingType: { } type } method
            || !ControllerTypes.IsController(type)
            || WhyNoAction(method) is not { } why)
        {
            return;
        }

        foreach (var attribute in syntax.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is { } attributeType && Routes(attributeType))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.STC3007_RouteOnNoAction, attribute.GetLocation(), $"[{attribute.Name}]", why));
            }
        }
    }

    // Static, or perhaps with [NonAction]: here, on another part, or on what is overridden.
    private static bool IsCandidate(MethodDeclarationSyntax method) =>
        method.AttributeLists.Count > 0
        && (method.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.PartialKeyword or SyntaxKind.OverrideKeyword)
            || method.AttributeLists.Sum(static list => list.Attributes.Count) > 1);

    private static string? WhyNoAction(IMethodSymbol method) =>
        method.IsStatic ? "a static method"
        : DeclaredAttributes.Of(method).Find(KnownTypes.NonActionAttribute) is not null ? "a method with [NonAction]"
        : null;

    private static bool Routes(ITypeSymbol attribute) =>
        attribute.Interface(KnownTypes.RouteTemplateProvider) is not null || attribute.Interface(KnownTypes.ActionHttpMethodProvider) is not null;
}
