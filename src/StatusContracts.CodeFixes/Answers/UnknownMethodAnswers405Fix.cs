using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Analyzers.AnswerRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1002: writes 501 in the form in which 405 stands there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMethodAnswers405Fix))]
[Shared]
public sealed class UnknownMethodAnswers405Fix() : SyntaxFix(Descriptors.STC1002_UnknownMethodAnswers405, EquivalenceKey)
{
    internal const string EquivalenceKey = nameof(UnknownMethodAnswers405Fix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        Replacement(diagnostic) is null ? null : "Answer 501";

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic)
    {
        var code = editor.OriginalRoot.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        editor.ReplaceNode(code, SyntaxFactory.ParseExpression(Replacement(diagnostic)!).WithTriviaFrom(code));
    }

    private static string? Replacement(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(UnknownMethodAnswers405.Replacement, out var code) ? code : null;
}
