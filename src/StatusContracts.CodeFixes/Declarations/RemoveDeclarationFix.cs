using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>
/// Removes a declaration that says what is not so: the attribute, or the convention from the chain of calls (STC2001,
/// STC2003, STC2009).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveDeclarationFix : CodeFixProvider
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "RemoveDeclaration";

    private const string Title = "Remove the declaration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.STC2001_ImplementedStub.Id,
        Descriptors.STC2003_DeclarationOnNoEndpoint.Id,
        Descriptors.STC2009_RefusedMethodIsImplemented.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RemoveAllFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && DeclarationRemoval.Find(root, context.Span) is not null)
        {
            var diagnostic = context.Diagnostics[0];
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    cancellationToken => RemoveAllFixAllProvider.Remove(context.Document, [diagnostic], cancellationToken),
                    Key),
                diagnostic);
        }
    }
}
