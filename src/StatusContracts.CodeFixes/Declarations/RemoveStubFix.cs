using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Declarations;

/// <summary>Removes a stub with what it stands on: the action, or the statement that maps it (STC2007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveStubFix : CodeFixProvider
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "RemoveStub";

    private const string Title = "Remove the stub";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC2007_DuplicateStub.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RemoveAllFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // The analyzer says what can go, where something can.
        var diagnostic = context.Diagnostics[0];
        if (diagnostic.AdditionalLocations.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    cancellationToken => RemoveAllFixAllProvider.Remove(context.Document, [diagnostic], cancellationToken),
                    Key),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
