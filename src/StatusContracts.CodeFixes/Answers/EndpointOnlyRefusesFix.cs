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
    internal const string Key = "RemoveEndpoint";

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

        var whole = endpoint.Parent!;
        editor.RemoveNode(endpoint, SyntaxRemoveOptions.KeepUnbalancedDirectives);

        // What now comes first needs no blank line before it.
        if (whole is not CompilationUnitSyntax)
        {
            editor.ReplaceNode(whole, static (current, _) => First(current) is { } first
                ? current.ReplaceNode(first, first.WithLeadingTrivia(first.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))))
                : current);
        }
    }

    private static SyntaxNode? Endpoint(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()
            : node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
                ? statement.Parent is GlobalStatementSyntax global ? global : statement
                : null;

    private static SyntaxNode? First(SyntaxNode whole) => whole switch
    {
        TypeDeclarationSyntax type => type.Members.FirstOrDefault(),
        BlockSyntax block => block.Statements.FirstOrDefault(),
        _ => null,
    };
}
