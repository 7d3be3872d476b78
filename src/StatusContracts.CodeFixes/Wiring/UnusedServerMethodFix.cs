using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>Removes methods that nothing implements from <c>[ServerMethods]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedServerMethodFix)), Shared]
public sealed class UnusedServerMethodFix : CodeFixProvider
{
    internal const string Key = nameof(UnusedServerMethodFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC3006_UnusedServerMethod.Id];

    /// <inheritdoc/>
    /// <remarks>Elements of one list stand side by side: edits that are made apart could not be merged.</remarks>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) => await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnusedServerMethod.Method, out var method))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Remove {method} from [ServerMethods]",
                        token => RemoveAsync(context.Document, [diagnostic], token),
                        Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> RemoveAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var positions = diagnostics.Select(static diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableHashSet();
        var attribute = positions.IsEmpty ? null : root.FindToken(positions.First()).Parent?.FirstAncestorOrSelf<AttributeSyntax>();
        return attribute is null ? document
            : document.WithSyntaxRoot(root.ReplaceNode(attribute, MethodListEdit.Remove(attribute, positions)));
    }
}
