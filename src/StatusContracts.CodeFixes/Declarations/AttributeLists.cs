using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>Removes whole lists of attributes with the line on which they stand.</summary>
internal static class AttributeLists
{
    /// <summary>The documentation, comments and directives before and beside the list stay where they are.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken();
        var before = list.GetLeadingTrivia();
        var after = list.GetTrailingTrivia();
        var isLine = after.Any(SyntaxKind.EndOfLineTrivia);
        var kept = after.Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            ? before.AddRange(after.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            : isLine ? WithoutIndentation(before)
            : before;
        var owner = list.Parent!;
        var changed = owner.ReplaceToken(next, next.WithLeadingTrivia(kept.AddRange(next.LeadingTrivia)));
        var lists = changed.ChildNodes().OfType<AttributeListSyntax>();
        return root.ReplaceNode(owner, changed.RemoveNode(lists.Single(other => other.SpanStart == list.SpanStart), SyntaxRemoveOptions.KeepNoTrivia)!);
    }

    // The next line has its own.
    private static SyntaxTriviaList WithoutIndentation(SyntaxTriviaList trivia) =>
        trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.RemoveAt(trivia.Count - 1) : trivia;
}
