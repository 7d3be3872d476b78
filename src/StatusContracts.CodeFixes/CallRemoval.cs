using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StatusContracts.CodeFixes;

/// <summary>Takes a call out of the chain in which it stands, or away with its statement.</summary>
internal static class CallRemoval
{
    /// <summary>The call, or the statement that nothing would be left of; null when the call stands in neither.</summary>
    public static SyntaxNode? Removable(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } ? null
        : call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? call
        : receiver is InvocationExpressionSyntax ? call
        : receiver is SimpleNameSyntax or MemberAccessExpressionSyntax ? statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement
        : null;

    /// <summary>Leaves of <paramref name="call"/> what it is called on.</summary>
    public static void RemoveCall(this SyntaxEditor editor, InvocationExpressionSyntax call) =>
        editor.ReplaceNode(call, static (current, _) =>
            current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, OperatorToken.LeadingTrivia: var own } }
                ? receiver.WithTrailingTrivia(End(receiver.GetTrailingTrivia(), own, current.GetTrailingTrivia()))
                : current);

    // The line break before the call goes with it; a comment does not, behind the receiver or on lines of its own.
    private static SyntaxTriviaList End(SyntaxTriviaList before, SyntaxTriviaList own, SyntaxTriviaList after) =>
        own.Any(IsComment) ? [.. before, .. own.Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse(), .. WithoutLineBreak(after)]
        : before.Any(IsComment) ? before.AddRange(after)
        : after;

    private static IEnumerable<SyntaxTrivia> WithoutLineBreak(SyntaxTriviaList trivia) =>
        trivia.All(static part => part.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia) ? [] : trivia;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
