using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Simplification;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>A fix for tests of the harness: it puts an expression where the diagnostic is.</summary>
internal sealed class ExampleFix(string replacement) : CodeFixProvider
{
    public string Title { get; init; } = "Write something new";

    /// <summary>One action is offered for each.</summary>
    public string?[] Keys { get; init; } = ["new"];

    /// <summary>The documentation id of a type whose namespace the replacement needs: the fix adds the using.</summary>
    public string Imports { get; init; } = "T:System.String";

    public FixAllProvider? FixAll { get; init; } = WellKnownFixAllProviders.BatchFixer;

    public override ImmutableArray<string> FixableDiagnosticIds => [ExampleAnalyzer.Rule.Id];

    public override FixAllProvider? GetFixAllProvider() => FixAll;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var key in Keys)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => Replace(context.Document, context.Span.Start, token), key), context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    private async Task<Document> Replace(Document document, int start, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var old = root.FindToken(start).Parent!;
        return document.WithSyntaxRoot(root.ReplaceNode(old, SyntaxFactory.ParseExpression(replacement)
            .WithTriviaFrom(old)
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, new("SymbolId", Imports))));
    }
}
