using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;
using StatusContracts.Shared;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1002: writes 501 in the form in which 405 stands there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMethodAnswers405Fix)), Shared]
public sealed class UnknownMethodAnswers405Fix : SyntaxFix
{
    /// <summary>Answer 501.</summary>
    internal const string Key = "Answer501";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1002_UnknownMethodAnswers405.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.FirstOrDefault() is { } code)
        {
            yield return new("Answer 501", Key, code, static (editor, written) => editor.ReplaceNode(
                written, StatusCodeSyntax.With(editor, written, Problem.MethodNotAllowedStatus, Problem.NotImplementedStatus)));
        }
    }
}
