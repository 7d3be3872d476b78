using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Answers 503, which is what Retry-After goes with, or drops the field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotImplementedWithRetryAfterFix)), Shared]
public sealed class NotImplementedWithRetryAfterFix : SyntaxFix
{
    /// <summary>It is temporary: another status.</summary>
    public const string AnswerUnavailableKey = "AnswerUnavailable";

    /// <summary>It is not: no header field.</summary>
    public const string DropRetryAfterKey = "DropRetryAfter";

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
                static (editor, node) => editor.RemoveNode(node, SyntaxRemoveOptions.KeepExteriorTrivia & ~SyntaxRemoveOptions.KeepTrailingTrivia | SyntaxRemoveOptions.KeepDirectives));
        }
    }
}
