using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>Lambdas that handle no request. What is handed on is anybody's, unless it is handed to the base class library.</summary>
internal static class UnreachedLambdas
{
    public static bool IsNoHandler(AnonymousFunctionExpressionSyntax lambda, DeclarationInQuestion question) => lambda.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
            question.Census.MappedBy(call, question.CancellationToken).IsEmpty
            && question.Model.GetSymbolInfo(call, question.CancellationToken).Symbol is { } called && UnreachedTypes.IsSystems(called),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } local } =>
            !IsMentioned(local, statement),
        _ => false,
    };

    private static bool IsMentioned(VariableDeclaratorSyntax local, LocalDeclarationStatementSyntax statement)
    {
        // Locals of top-level statements are seen in all of them.
        var scope = statement.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : statement.Parent;
        return scope is null || scope.DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == local.Identifier.ValueText && token != local.Identifier);
    }
}
