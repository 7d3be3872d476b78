using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace StatusContracts.CodeFixes;

/// <summary>
/// A fix that edits the syntax of one document with what the rule found out. One pass of one editor serves a single
/// diagnostic and all of a document alike, so that edits which touch each other are made once and in order.
/// </summary>
public abstract class SyntaxFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        (context, document, diagnostics) => Apply(
            document,
            diagnostics.SelectMany(Edits).Where(edit => edit.Key == context.CodeActionEquivalenceKey),
            context.CancellationToken)!);

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var edit in Edits(diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellationToken => Apply(context.Document, [edit], cancellationToken), edit.Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What is offered for <paramref name="diagnostic"/>.</summary>
    private protected abstract IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic);

    private static async Task<Document> Apply(Document document, IEnumerable<SyntaxEdit> edits, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);

        // From the inside out: what encloses is edited as it is by then.
        foreach (var edit in edits.OrderByDescending(edit => edit.Location.SourceSpan.Start).ThenBy(edit => edit.Location.SourceSpan.Length))
        {
            edit.Change(editor, editor.OriginalRoot.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true));
        }

        return editor.GetChangedDocument();
    }
}

/// <summary>One way to mend what one diagnostic says.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">The equivalence key: the same for what Fix All does together.</param>
/// <param name="Location">Of the node that <paramref name="Change"/> is given.</param>
/// <param name="Change">Makes the change.</param>
internal sealed record SyntaxEdit(string Title, string Key, Location Location, Action<DocumentEditor, SyntaxNode> Change);
