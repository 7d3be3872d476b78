using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>
/// Removes everything of one document in one pass: two attributes of one list, two conventions of one chain overlap, and
/// merged edits would lose one of them.
/// </summary>
internal sealed class RemoveAllFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly RemoveAllFixAllProvider Instance = new();

    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await Remove(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);

    /// <summary>The document without what <paramref name="diagnostics"/> are about: where they say more, without that.</summary>
    public static async Task<Document> Remove(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var removed = diagnostics
            .Select(diagnostic => diagnostic.AdditionalLocations.Count > 0
                ? Whole(root, diagnostic.AdditionalLocations[0].SourceSpan)
                : DeclarationRemoval.Find(root, diagnostic.Location.SourceSpan))
            .OfType<SyntaxNode>()
            .Distinct()
            .ToList();
        root = root.TrackNodes(removed);
        foreach (var node in removed)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // One that stood in another is gone already.
            if (root.GetCurrentNode(node) is { } current)
            {
                root = DeclarationRemoval.Remove(root, current);
            }
        }

        return document.WithSyntaxRoot(root);
    }

    private static SyntaxNode Whole(SyntaxNode root, TextSpan span) => root.FindNode(span);
}
