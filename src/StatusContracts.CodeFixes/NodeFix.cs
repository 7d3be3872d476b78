using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace StatusContracts.CodeFixes;

/// <summary>A fix that offers one thing: to edit the node at the place of the diagnostic.</summary>
/// <param name="descriptors">The rules.</param>
/// <param name="equivalenceKey">The key of the fix, the same for each diagnostic.</param>
public abstract class NodeFix(ImmutableArray<DiagnosticDescriptor> descriptors, string equivalenceKey) : SyntaxFix
{
    /// <param name="descriptor">The rule.</param>
    /// <param name="equivalenceKey">The key of the fix, the same for each diagnostic.</param>
    protected NodeFix(DiagnosticDescriptor descriptor, string equivalenceKey)
        : this([descriptor], equivalenceKey)
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. descriptors.Select(static descriptor => descriptor.Id)];

    /// <summary>What the fix is called; null when it would do nothing.</summary>
    /// <param name="node">The node at the place of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic, with what its analyzer hands over.</param>
    protected abstract string? Title(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>Edits the document.</summary>
    /// <param name="editor">The editor of the document.</param>
    /// <param name="node">The node at the place of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic, with what its analyzer hands over.</param>
    protected abstract void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic);

    private protected sealed override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic) =>
        diagnostic.Location is { SourceTree: { } tree, SourceSpan: var span }
        && Title(tree.GetRoot().FindNode(span, getInnermostNodeForTie: true), diagnostic) is { } title
            ? [new(title, equivalenceKey, diagnostic.Location, (editor, node) => Edit(editor, node, diagnostic))]
            : [];
}
