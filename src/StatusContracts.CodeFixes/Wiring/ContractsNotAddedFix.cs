using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>Calls <c>AddStatusContracts()</c> before the application is built, or at the end of <c>ConfigureServices</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContractsNotAddedFix)), Shared]
public sealed class ContractsNotAddedFix : CodeFixProvider
{
    internal const string Key = nameof(ContractsNotAddedFix);

    private const string Title = "Call AddStatusContracts()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC3001_ContractsNotAdded.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && root.FindToken(context.Span.Start).Parent is { } place
            && Fix(root, place, Import(context.Diagnostics[0])) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), Key), context.Diagnostics);
        }
    }

    private static SyntaxNode? Fix(SyntaxNode root, SyntaxNode place, string? import) =>
        place is MethodDeclarationSyntax method ? new ContractsCall(root, import).AtEndOf(method)
        : place.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } build ? new ContractsCall(root, import).Before(build)
        : null;

    private static string? Import(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ContractsNotAdded.LacksImport, out var type) ? type : null;
}
