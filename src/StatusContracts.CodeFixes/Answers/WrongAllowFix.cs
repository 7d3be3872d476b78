using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Analyzers.AnswerRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1009: writes what the resource has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongAllowFix))]
[Shared]
public sealed class WrongAllowFix() : SyntaxFix(Descriptors.STC1009_WrongAllow, EquivalenceKey)
{
    internal const string EquivalenceKey = nameof(WrongAllowFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        Truth(diagnostic) is { } truth && node.FirstAncestorOrSelf<ExpressionSyntax>() is not null ? $"Allow: {truth}" : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic)
    {
        var written = node.FirstAncestorOrSelf<ExpressionSyntax>()!;
        editor.ReplaceNode(written, editor.Generator.LiteralExpression(Truth(diagnostic)!).WithTriviaFrom(written));
    }

    private static string? Truth(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(WrongAllow.Truth, out var truth) ? truth : null;
}
