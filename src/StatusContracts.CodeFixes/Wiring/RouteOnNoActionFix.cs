using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>STC3007: removes the attribute, and nothing else of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RouteOnNoActionFix)), Shared]
public sealed class RouteOnNoActionFix() : NodeFix(Descriptors.STC3007_RouteOnNoAction, Key)
{
    internal const string Key = nameof(RouteOnNoActionFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        Attribute(node) is { } attribute ? $"Remove [{attribute.Name}]" : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic) => editor.RemoveAttribute(Attribute(node)!);

    private static AttributeSyntax? Attribute(SyntaxNode node) => node.FirstAncestorOrSelf<AttributeSyntax>();
}
