using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Answers 415 where the media type or the coding of the content is what the server does not support.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContentAnswers501Fix)), Shared]
public sealed class ContentAnswers501Fix : SyntaxFix
{
    /// <summary>Write the other code.</summary>
    internal const string Key = "AnswerUnsupportedMediaType";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1007_ContentAnswers501.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixData.StatusCode, out var status) && status is not null)
        {
            yield return StatusCodeSyntax.Edit($"Answer {status}", Key, diagnostic.AdditionalLocations[0], status);
        }
    }
}
