using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>
/// Completes lists in one edit each. Endpoints of many files ask for the same place of the same list, which no merging of
/// single edits could serve.
/// </summary>
internal sealed class MethodOutsideServerMethodsFixAll : FixAllProvider
{
    private const string Title = "Complete [ServerMethods]";

    public static MethodOutsideServerMethodsFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await Diagnostics(fixAllContext).ConfigureAwait(false);

        // By place, so that the order in the list does not depend on who found what first.
        var sorted = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
        return sorted.IsEmpty ? null : CodeAction.Create(
            Title,
            token => MethodOutsideServerMethodsFix.AddAsync(fixAllContext.Solution, sorted, token),
            MethodOutsideServerMethodsFix.Key);
    }

    private static async Task<IEnumerable<Diagnostic>> Diagnostics(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = new List<Diagnostic>();
                foreach (var project in context.Solution.Projects)
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all;
            default:
                return [];
        }
    }
}
