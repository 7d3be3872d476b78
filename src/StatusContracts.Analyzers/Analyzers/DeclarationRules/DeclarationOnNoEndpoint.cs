using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2003: an attribute on something that no request ever reaches.</summary>
internal static class DeclarationOnNoEndpoint
{
    public static Diagnostic? Judge(DeclarationInQuestion question) =>
        question.Use is { Form: DeclarationForm.Attribute } use
        && (use.Owner is AnonymousFunctionExpressionSyntax lambda ? UnreachedLambdas.IsNoHandler(lambda, question) : IsNoEndpoint(use.Symbol, question))
            ? Diagnostic.Create(Descriptors.STC2003_DeclarationOnNoEndpoint, use.Location, use.Label)
            : null;

    private static bool IsNoEndpoint(ISymbol? symbol, DeclarationInQuestion question) => symbol switch
    {
        INamedTypeSymbol type => UnreachedTypes.IsNoController(type, question),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method =>
            UnreachedMethods.IsNoHandler(method, question),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } function => UnreachedMethods.IsNeverHandedOn(function, question),

        // Accessors, operators: nobody can route to them.
        IMethodSymbol => true,
        _ => false,
    };
}
