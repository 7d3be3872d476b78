using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>What is offered for the diagnostics of one rule, and what comes of it.</summary>
/// <param name="key">The equivalence key of the fix to take; null takes the only one.</param>
internal sealed class RuleFix(Tooling tooling, string id, string? key)
{
    private readonly ImmutableArray<CodeFixProvider> _providers =
        [.. tooling.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(id))];

    // The same project is asked for again and again, by each scope of Fix All.
    private readonly Dictionary<Compilation, ImmutableArray<Diagnostic>> _reported = new(ReferenceEqualityComparer.Instance);

    public Tooling Tooling { get; } = tooling;

    public string Id { get; } = id;

    /// <summary>What the rule reports in the sources of <paramref name="project"/>.</summary>
    public async Task<ImmutableArray<Diagnostic>> Reported(Project project, CancellationToken cancellationToken = default)
    {
        var compilation = (await project.WithAnalyzerReferences([]).GetCompilationAsync(cancellationToken))!;
        var known = _reported.Keys.FirstOrDefault(other => other.SyntaxTrees.SequenceEqual(compilation.SyntaxTrees));
        if (known is not null)
        {
            return _reported[known];
        }

        var run = await RuleRun.Of(project, Tooling, cancellationToken: cancellationToken);
        run.AssertSound(allowCompilerErrors: true);
        return _reported[compilation] =
            [.. run.Diagnostics.Where(diagnostic => diagnostic.Id == Id && diagnostic.Location.IsInSource)];
    }

    /// <summary>Everything that is offered for <paramref name="diagnostic"/>.</summary>
    public async Task<List<(CodeFixProvider Provider, CodeAction Action)>> Offers(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        var offers = new List<(CodeFixProvider, CodeAction Action)>();
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return offers;
        }

        foreach (var provider in _providers)
        {
            await provider.RegisterCodeFixesAsync(new(document, diagnostic, Register, cancellationToken));

            void Register(CodeAction action, ImmutableArray<Diagnostic> fixes)
            {
                Assert.Same(diagnostic, Assert.Single(fixes));
                offers.AddRange(Leaves(action).Select(leaf => (provider, leaf)));
            }
        }

        Assert.All(offers, offer => Assert.False(string.IsNullOrWhiteSpace(offer.Action.Title), "A fix has no title."));
        Assert.All(offers, offer => Assert.False(
            string.IsNullOrWhiteSpace(offer.Action.EquivalenceKey), $"'{offer.Action.Title}' has no equivalence key: Fix All cannot tell it from others."));
        return offers;
    }

    /// <summary>The first diagnostic for which the fix is offered; fails when several fixes are and none was named.</summary>
    public async Task<Offer?> First(Solution solution, Project project)
    {
        foreach (var diagnostic in await Reported(project))
        {
            var offers = await Offers(solution, diagnostic);
            var keys = offers.Select(offer => offer.Action.EquivalenceKey).Distinct().ToArray();
            Assert.True(
                key is not null || keys.Length < 2,
                $"Several fixes are offered; the test must say which by its key: {string.Join(", ", keys)}");
            var wanted = offers.Where(offer => key is null || offer.Action.EquivalenceKey == key).ToArray();
            Assert.True(wanted.Length < 2, $"Offered twice under the key '{key}': {string.Join(", ", wanted.Select(offer => offer.Action.Title))}");
            if (wanted is [var (provider, action)])
            {
                return new(solution.GetDocument(diagnostic.Location.SourceTree)!, provider, action);
            }
        }

        return null;
    }

    /// <summary>The solution after <paramref name="action"/>; fails when that changed nothing.</summary>
    public static async Task<Solution> Apply(Solution solution, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        Assert.True(await HasOtherText(changed, solution), $"'{action.Title}' changes nothing.");
        return changed;
    }

    // A document may count as changed and say the same.
    private static async Task<bool> HasOtherText(Solution changed, Solution solution)
    {
        foreach (var project in changed.GetChanges(solution).GetProjectChanges())
        {
            var (old, now) = (await Solutions.Texts(project.OldProject), await Solutions.Texts(project.NewProject));
            if (!old.SequenceEqual(now))
            {
                return true;
            }
        }

        return false;
    }

    // Only the leaves of a menu are applied.
    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    /// <summary>The fix, offered for a diagnostic in <paramref name="Document"/>.</summary>
    internal sealed record Offer(Document Document, CodeFixProvider Provider, CodeAction Action);
}
