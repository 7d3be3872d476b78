using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>STC3003: writes the method that was meant, where that can be told.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidMethodFix)), Shared]
public sealed class InvalidMethodFix() : NodeFix(Descriptors.STC3003_InvalidMethod, Key)
{
    internal const string Key = nameof(InvalidMethodFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        Method(diagnostic) is { } method && node.FirstAncestorOrSelf<ExpressionSyntax>() is not null ? $"Write {method}" : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic)
    {
        var written = node.FirstAncestorOrSelf<ExpressionSyntax>()!;
        editor.ReplaceNode(written, editor.Generator.LiteralExpression(Method(diagnostic)!).WithTriviaFrom(written));
    }

    private static string? Method(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(InvalidMethod.Meant, out var method) ? method : null;
}
