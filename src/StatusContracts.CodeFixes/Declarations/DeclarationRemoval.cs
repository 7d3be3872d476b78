using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>Takes a declaration out of the syntax around it.</summary>
internal static class DeclarationRemoval
{
    /// <summary>What to remove for a declaration at <paramref name="span"/>; null where the rest would not compile.</summary>
    public static SyntaxNode? Find(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case AttributeSyntax attribute:
                    // The generator wrote the body of a partial stub, and would no longer.
                    return attribute.Parent?.Parent is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? null : attribute;
                case InvocationExpressionSyntax call:
                    return Removable(call);
                case BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument }:
                    return list.Arguments.Count > 1 ? argument : Removable(call);
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode node) => node switch
    {
        AttributeSyntax { Parent: AttributeListSyntax { Attributes.Count: 1 } list } => AttributeLists.Remove(root, list),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call =>
            root.ReplaceNode(call, WithEndOf(call, receiver)),
        _ => root.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives)!,
    };

    // Alone, a call is a whole statement; in a chain, what it is called on stays.
    private static SyntaxNode? Removable(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } ? null
        : call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? call
        : receiver is InvocationExpressionSyntax ? call
        : receiver is SimpleNameSyntax or MemberAccessExpressionSyntax ? statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement
        : null;

    // The line break before the call goes with it, a comment does not.
    private static ExpressionSyntax WithEndOf(InvocationExpressionSyntax call, ExpressionSyntax receiver)
    {
        var comments = receiver.GetTrailingTrivia();
        return comments.Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            ? receiver.WithTrailingTrivia(comments.AddRange(call.GetTrailingTrivia()))
            : receiver.WithTrailingTrivia(call.GetTrailingTrivia());
    }
}
