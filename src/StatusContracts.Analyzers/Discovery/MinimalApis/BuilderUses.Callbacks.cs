using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

// Conventions that are called back with the builder of each endpoint, before or after all others.
internal sealed partial class BuilderUses
{
    private static bool IsCallback(string name) => name is "Add" or "Finally";

    // b => b.DisplayName = "x": nothing but plain properties is set, and the builder goes nowhere.
    private static bool SetsPropertiesOnly(ArgumentListSyntax arguments)
    {
        var parameter = arguments.Arguments is [{ Expression: LambdaExpressionSyntax only }]
            ? only switch
            {
                SimpleLambdaExpressionSyntax simple => simple.Parameter,
                ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ } single] } => single,
                _ => null,
            }
            : null;
        if (parameter is null)
        {
            return false;
        }

        foreach (var token in arguments.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
            {
                continue;
            }

            if (token.ValueText is "Metadata" or "RoutePattern"
                || (token.ValueText == parameter.Identifier.ValueText && token != parameter.Identifier && !IsOwnerOfSetProperty(token.Parent)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MentionsPattern(SyntaxNode node) =>
        node.DescendantTokens().Any(static token => token.ValueText == "RoutePattern");

    private static bool IsOwnerOfSetProperty(SyntaxNode? name) =>
        name is { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access }
        && access.Expression == name
        && assignment.Left == access;
}
