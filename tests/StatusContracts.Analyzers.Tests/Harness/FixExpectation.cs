using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>What a fix must make of a project, however it is applied.</summary>
/// <param name="broken">The run over <paramref name="before"/>.</param>
internal sealed class FixExpectation(RuleFix fix, RuleProject before, RuleProject after, RuleRun broken)
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Each diagnostic for itself, again and again until none is left that the fix is offered for.</summary>
    public async Task MeetOneByOne()
    {
        var solution = Solutions.Open(fix.Tooling, before);
        var rounds = (await fix.Reported(solution.Projects.Single())).Length;
        var first = await fix.First(solution, solution.Projects.Single());
        Assert.True(first is not null, $"No fix is offered for {fix.Id}.");
        for (var offer = first; offer is not null; offer = await fix.First(solution, solution.Projects.Single()))
        {
            Assert.True(rounds-- > 0, $"The fix does not end: '{offer.Action.Title}' is offered more often than something was reported.\n{await Print(solution.Projects.Single())}");
            solution = await RuleFix.Apply(solution, offer.Action);
        }

        await AssertIsAfter(solution.Projects.Single(), "One by one");
    }

    /// <summary>Fix All in its three scopes, in a solution that holds the project twice.</summary>
    public async Task MeetFixAll()
    {
        var twins = Solutions.Open(fix.Tooling, before, before with { AssemblyName = before.AssemblyName + ".Twin" });
        var (projectId, twinId) = (twins.ProjectIds[0], twins.ProjectIds[1]);
        foreach (var scope in Scopes)
        {
            var offer = await fix.First(twins, twins.GetProject(projectId)!);
            var solution = await FixAll(twins, offer!, scope);
            for (var documents = before.Sources.Length; scope == FixAllScope.Document && documents > 0; documents--)
            {
                offer = await fix.First(solution, solution.GetProject(projectId)!);
                solution = offer is null ? solution : await FixAll(solution, offer, scope);
            }

            await AssertIsAfter(solution.GetProject(projectId)!, $"Fix All in {scope}");
            var twin = solution.GetProject(twinId)!;
            if (scope == FixAllScope.Solution)
            {
                await AssertIsAfter(twin, $"Fix All in {scope}, another project of it");
            }
            else
            {
                Assert.True(
                    !solution.GetChanges(twins).GetProjectChanges().Any(change => change.ProjectId == twinId),
                    $"Fix All in {scope} changes another project:\n{await Print(twin)}");
            }
        }
    }

    private async Task<Solution> FixAll(Solution solution, RuleFix.Offer offer, FixAllScope scope)
    {
        var provider = offer.Provider.GetFixAllProvider();
        Assert.True(provider is not null, $"{offer.Provider.GetType().Name} has no Fix All.");
        Assert.True(provider.GetSupportedFixAllScopes().Contains(scope), $"{offer.Provider.GetType().Name} has no Fix All in {scope}.");

        var action = await provider.GetFixAsync(new(
            offer.Document, offer.Provider, scope, offer.Action.EquivalenceKey, [fix.Id], new ReportedDiagnostics(fix), CancellationToken.None));
        Assert.True(action is not null, $"Fix All in {scope} finds nothing to fix.");
        return await RuleFix.Apply(solution, action);
    }

    private async Task AssertIsAfter(Project project, string how)
    {
        var expected = await Solutions.Texts(Solutions.Open(fix.Tooling, after).Projects.Single());
        var actual = await Solutions.Texts(project);
        Assert.True(
            expected.SequenceEqual(actual),
            $"{how}, the fix makes something else.\n\nExpected:\n{Solutions.Print(expected.Except(actual))}\n\n"
            + $"Actual:\n{Solutions.Print(actual.Except(expected))}");
    }

    /// <summary>
    /// What came out compiles, brings no new warning, and reports only what is marked. Asked of the expectation itself, once
    /// the fix has met it.
    /// </summary>
    public async Task AssertAfterIsSound()
    {
        var run = await RuleRun.Of(after, fix.Tooling);
        run.AssertSound(before.AllowCompilerErrors);
        run.AssertMarked(after, fix.Id);

        var said = broken.OfCompiler.Select(Say).ToList();
        var introduced = run.OfCompiler.Where(diagnostic => !said.Remove(Say(diagnostic))).ToArray();
        Assert.True(introduced.Length == 0, $"The fix brings new errors or warnings:\n{run.Print(introduced, markedId: null)}");
    }

    // Without its place, which the fix may move.
    private static string Say(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static async Task<string> Print(Project project) => Solutions.Print(await Solutions.Texts(project));
}
