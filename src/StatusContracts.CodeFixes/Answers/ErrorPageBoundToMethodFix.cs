using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1010: maps the error page for every method. The page may stand in another document than its use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ErrorPageBoundToMethodFix)), Shared]
public sealed class ErrorPageBoundToMethodFix : CodeFixProvider
{
    internal const string Key = nameof(ErrorPageBoundToMethodFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1010_ErrorPageBoundToMethod.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place]
                && context.Document.Project.Solution.GetDocument(tree) is { } document)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Map the error page for every method",
                        cancellation => Fix(document, place, cancellation),
                        Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> Fix(Document document, Location place, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var declaration = root?.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? changed = declaration?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? attribute switch
            {
                { ArgumentList.Arguments.Count: > 0 } => root!.ReplaceNode(attribute, attribute.WithName(RouteName(attribute.Name))),
                { Parent: AttributeListSyntax { Attributes.Count: 1 } list } => root!.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia),
                _ => root!.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia),
            }
            : declaration is InvocationExpressionSyntax call && AnyMethodCalls.Of(call) is { } any ? root!.ReplaceNode(call, any) : null;
        return changed is null ? solution : solution.WithDocumentSyntaxRoot(document.Id, changed);
    }

    private static NameSyntax RouteName(NameSyntax name)
    {
        var attribute = KnownTypes.SimpleName(KnownTypes.RouteAttribute);
        var route = SyntaxFactory.IdentifierName(attribute.Substring(0, attribute.Length - nameof(Attribute).Length));
        return name switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(route),
            AliasQualifiedNameSyntax alias => alias.WithName(route),
            _ => route.WithTriviaFrom(name),
        };
    }
}
