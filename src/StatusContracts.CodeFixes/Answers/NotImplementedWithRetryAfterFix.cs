using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Answers 503, which is what Retry-After goes with, or drops the field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotImplementedWithRetryAfterFix)), Shared]
public sealed class NotImplementedWithRetryAfterFix : SyntaxFix
{
    /// <summary>It is temporary: another status.</summary>
    internal const string AnswerUnavailableKey = "AnswerUnavailable";

    /// <summary>It is not: no header field.</summary>
    internal const string DropRetryAfterKey = "DropRetryAfter";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1005_NotImplementedWithRetryAfter.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixData.StatusCode, out var status) && status is not null)
        {
            yield return StatusCodeSyntax.Edit($"Answer {status}", AnswerUnavailableKey, diagnostic.AdditionalLocations[0], status);
        }

        if (diagnostic.Properties.ContainsKey(FixData.Removable))
        {
            var statement = diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1];
            yield return new(
                "Drop Retry-After",
                DropRetryAfterKey,
                statement,
                static (editor, node) => Remove(editor, node.FirstAncestorOrSelf<StatementSyntax>()!));
        }
    }

    // Lines above the statement stay, its own goes whole. Without its semicolon it is as long as the expression in it.
    private static void Remove(DocumentEditor editor, StatementSyntax statement)
    {
        editor.ReplaceNode(statement, static (current, _) => current.WithLeadingTrivia(
            current.GetLeadingTrivia() is var lead && lead.LastOrDefault().IsKind(SyntaxKind.WhitespaceTrivia) ? lead.RemoveAt(lead.Count - 1) : lead));
        editor.RemoveNode(statement, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }
}
