using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace StatusContracts.CodeFixes;

/// <summary>
/// A fix that edits the syntax of the document in which its diagnostic stands. One pass of an editor serves one diagnostic
/// and all of them, so that edits of one list do not get in each other's way.
/// </summary>
/// <param name="descriptors">The rules.</param>
/// <param name="equivalenceKey">The key of the fix, the same for each diagnostic.</param>
public abstract class SyntaxFix(ImmutableArray<DiagnosticDescriptor> descriptors, string equivalenceKey) : CodeFixProvider
{
    /// <param name="descriptor">The rule.</param>
    /// <param name="equivalenceKey">The key of the fix, the same for each diagnostic.</param>
    protected SyntaxFix(DiagnosticDescriptor descriptor, string equivalenceKey)
        : this([descriptor], equivalenceKey)
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. descriptors.Select(static descriptor => descriptor.Id)];

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && Title(Node(root, diagnostic), diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => Fix(context.Document, [diagnostic], cancellation), equivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await Fix(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <summary>What the fix is called; null when it would do nothing.</summary>
    /// <param name="node">The node at the place of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic, with what its analyzer hands over.</param>
    protected abstract string? Title(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>Edits the document.</summary>
    /// <param name="editor">The editor of the document.</param>
    /// <param name="node">The node at the place of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic, with what its analyzer hands over.</param>
    protected abstract void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic);

    private async Task<Document> Fix(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        foreach (var diagnostic in diagnostics)
        {
            var node = Node(root, diagnostic);
            if (Title(node, diagnostic) is not null)
            {
                Edit(editor, node, diagnostic);
            }
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    private static SyntaxNode Node(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
}
