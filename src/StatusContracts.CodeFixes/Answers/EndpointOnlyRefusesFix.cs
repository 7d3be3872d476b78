using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1011: removes the endpoint, an action or a mapping call, and leaves the answer to routing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointOnlyRefusesFix)), Shared]
public sealed class EndpointOnlyRefusesFix : SyntaxFix
{
    /// <summary>Remove what only refuses.</summary>
    public const string Key = "RemoveEndpoint";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1011_EndpointOnlyRefuses.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(FixData.Removable))
        {
            yield return new("Remove the endpoint", Key, diagnostic.Location, Remove);
        }
    }

    private static void Remove(DocumentEditor editor, SyntaxNode declaration)
    {
        if (Endpoint(declaration) is not { } endpoint)
        {
            return;
        }

        if (Next(endpoint) is { } next)
        {
            // What now comes first needs no blank line before it.
            editor.ReplaceNode(next, static (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia()
                .SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        }

        editor.RemoveNode(endpoint, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static SyntaxNode? Endpoint(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()
            : node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
                ? statement.Parent is GlobalStatementSyntax global ? global : statement
                : null;

    private static SyntaxNode? Next(SyntaxNode endpoint)
    {
        SyntaxNode[] siblings = endpoint.Parent switch
        {
            TypeDeclarationSyntax type => [.. type.Members],
            BlockSyntax block => [.. block.Statements],
            _ => [],
        };
        return siblings.Length > 1 && siblings[0] == endpoint ? siblings[1] : null;
    }
}
