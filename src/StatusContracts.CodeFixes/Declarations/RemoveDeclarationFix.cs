using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>
/// Removes a declaration that says what is not so: the attribute, or the convention from the chain of calls (STC2001,
/// STC2003, STC2009).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDeclarationFix)), Shared]
public sealed class RemoveDeclarationFix() : NodeFix(
    [
        Descriptors.STC2001_ImplementedStub,
        Descriptors.STC2003_DeclarationOnNoEndpoint,
        Descriptors.STC2009_RefusedMethodIsImplemented,
    ],
    Key)
{
    internal const string Key = nameof(RemoveDeclarationFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) => Removable(node) switch
    {
        AttributeSyntax attribute => $"Remove [{attribute.Name}]",
        null => null,
        _ => "Remove the declaration",
    };

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic)
    {
        switch (Removable(node))
        {
            case AttributeSyntax attribute:
                editor.RemoveAttribute(attribute);
                break;
            case InvocationExpressionSyntax call:
                editor.RemoveCall(call);
                break;
            case { } other:
                editor.RemoveNode(other, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                break;
        }
    }

    /// <summary>What goes with the declaration; null where the rest would not compile.</summary>
    private static SyntaxNode? Removable(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case AttributeSyntax attribute:
                    // The generator wrote the body of a partial stub, and would no longer.
                    return attribute.Parent?.Parent is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? null : attribute;
                case InvocationExpressionSyntax call:
                    return CallRemoval.Removable(call);
                case BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument }:
                    return list.Arguments.Count > 1 ? argument : CallRemoval.Removable(call);
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
