using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StatusContracts.CodeFixes;

/// <summary>Takes an attribute away, and its list when nothing else is in it. Comments before the list and behind it stay.</summary>
internal static class AttributeRemoval
{
    /// <summary>Removes <paramref name="attribute"/>, which is a node of the root of <paramref name="editor"/>.</summary>
    public static void RemoveAttribute(this SyntaxEditor editor, AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is { } owner)
        {
            editor.TrackNode(attribute);
            editor.ReplaceNode(owner, (current, _) =>
                current.GetCurrentNode(attribute) is { Parent: AttributeListSyntax list } now ? Without(current, list, now) : current);
        }
    }

    private static SyntaxNode Without(SyntaxNode owner, AttributeListSyntax list, AttributeSyntax attribute)
    {
        if (list.Attributes.Count > 1)
        {
            return owner.ReplaceNode(list, list.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        var next = list.GetLastToken().GetNextToken();
        var before = list.GetLeadingTrivia();
        var after = next.LeadingTrivia;
        var behind = list.GetTrailingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        var place = owner.ChildNodes().TakeWhile(child => child != list).Count();
        var replaced = owner.ReplaceToken(next, next.WithLeadingTrivia(
            behind.Exists(IsComment) ? before.AddRange(behind).AddRange(after)
            : IsFirstOnLine(next) ? WithoutIndentation(before).AddRange(after)
            : before));
        return replaced.RemoveNode(replaced.ChildNodes().ElementAt(place), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static bool IsFirstOnLine(SyntaxToken token) =>
        token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static SyntaxTriviaList WithoutIndentation(SyntaxTriviaList trivia) =>
        trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.RemoveAt(trivia.Count - 1) : trivia;
}
