using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>STC2007: removes a stub with what it stands on, the action or the statement that maps it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStubFix)), Shared]
public sealed class RemoveStubFix() : NodeFix(Descriptors.STC2007_DuplicateStub, Key)
{
    internal const string Key = nameof(RemoveStubFix);

    // The analyzer says what can go, where something can.
    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Count > 0 ? "Remove the stub" : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic) =>
        editor.RemoveNode(
            node.SyntaxTree.GetRoot().FindNode(diagnostic.AdditionalLocations[0].SourceSpan),
            SyntaxRemoveOptions.KeepUnbalancedDirectives);
}
