using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>STC3005: adds what the list lacks, where a person would look for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServerMethodsLackGetOrHeadFix)), Shared]
public sealed class ServerMethodsLackGetOrHeadFix() : NodeFix(Descriptors.STC3005_ServerMethodsLackGetOrHead, Key)
{
    internal const string Key = nameof(ServerMethodsLackGetOrHeadFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        Missing(diagnostic) is { } missing && Completed(node, diagnostic) is not null ? $"Add {string.Join(" and ", missing)}" : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic) =>
        editor.ReplaceNode(node.FirstAncestorOrSelf<AttributeSyntax>()!, Completed(node, diagnostic)!);

    private static AttributeSyntax? Completed(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Missing(diagnostic) is { } missing
            ? MethodListEdit.Add(attribute, missing, Place(diagnostic))
            : null;

    private static int Place(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ServerMethodsLackGetOrHead.Place, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    private static string[]? Missing(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ServerMethodsLackGetOrHead.Missing, out var missing) ? missing?.Split(',') : null;
}
