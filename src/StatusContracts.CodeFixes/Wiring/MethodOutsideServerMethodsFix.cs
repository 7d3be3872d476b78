using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>Adds the method of an endpoint to <c>[ServerMethods]</c>, which may stand in another file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MethodOutsideServerMethodsFix)), Shared]
public sealed class MethodOutsideServerMethodsFix : CodeFixProvider
{
    internal const string Key = nameof(MethodOutsideServerMethodsFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC3004_MethodOutsideServerMethods.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MethodOutsideServerMethodsFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(MethodOutsideServerMethods.Method, out var method)
                && await AddAsync(solution, [diagnostic], context.CancellationToken).ConfigureAwait(false) != solution)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add {method} to [ServerMethods]",
                        token => AddAsync(solution, [diagnostic], token),
                        Key),
                    diagnostic);
            }
        }
    }

    /// <summary>
    /// Each list with the methods of those diagnostics that are about it, every method once; the same solution when none of
    /// them can be written to.
    /// </summary>
    internal static async Task<Solution> AddAsync(
        Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var ofList in diagnostics.Where(static diagnostic => diagnostic.AdditionalLocations.Count == 1)
            .GroupBy(static diagnostic => diagnostic.AdditionalLocations[0]))
        {
            var methods = ofList
                .Select(static diagnostic => diagnostic.Properties.TryGetValue(MethodOutsideServerMethods.Method, out var method) ? method : null)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (solution.GetDocument(ofList.Key.SourceTree) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FullSpan.Contains(ofList.Key.SourceSpan)
                && root.FindNode(ofList.Key.SourceSpan) is AttributeSyntax attribute
                && MethodListEdit.Add(attribute, methods) is { } complete)
            {
                changed = changed.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(attribute, complete));
            }
        }

        return changed;
    }
}
