using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

// Whether a use happens at all when the app runs, and whether it may declare anything.
internal sealed partial class BuilderUses
{
    // In a branch, a loop, a lambda or after a return, what is said of the builder may not be said when the app runs.
    private bool IsCertain(SyntaxNode use, SyntaxNode declaration)
    {
        var function = scope.FunctionAround(declaration);
        if (scope.FunctionAround(use) != function)
        {
            return false;
        }

        foreach (var ancestor in use.Ancestors())
        {
            if (ancestor == function || ancestor.Span.Contains(declaration.Span))
            {
                break;
            }

            if (MemberScope.MayPassBy(ancestor, use))
            {
                return false;
            }
        }

        return !scope.MayLeave(function, declaration, use);
    }

    private bool IsAssignedOnce(VariableDeclaratorSyntax local) =>
        scope.Uses(local, local.Identifier.ValueText)
            .Count(static use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use) == 1;

    private static bool Mentions(SyntaxNode node) =>
        node.DescendantTokens().Any(static token =>
            token.ValueText.StartsWith(MapNames.NotImplementedYet, StringComparison.Ordinal)
            || token.ValueText.StartsWith(MapNames.MethodNotAllowed, StringComparison.Ordinal));
}
