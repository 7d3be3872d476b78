using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Misuse;

/// <summary>What becomes of an application full of mistakes when its author accepts every fix.</summary>
public class MisuseFixTests
{
    // A fix may lead to another: what answers 501 by hand becomes a declaration. It does not go on for ever.
    private const int Rounds = 5;

    private static readonly string[] Fixable = [.. Tooling.Product.Fixes
        .SelectMany(fix => fix.FixableDiagnosticIds)
        .Where(id => id.StartsWith(Descriptors.IdPrefix, StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)];

    [Fact]
    public async Task FixAllForEveryRule_LeavesNothingToFix()
    {
        Assert.NotEmpty(Fixable);
        var solution = Solutions.Open(Tooling.Product, MisusedShop.Read());
        (await Run(solution)).AssertSound();

        var before = (await Run(solution)).Diagnostics.Select(diagnostic => diagnostic.Id).ToHashSet();
        Assert.True(
            Fixable.All(before.Contains),
            $"samples/Misuse does not make the mistakes {string.Join(", ", Fixable.Where(id => !before.Contains(id)))}.");

        var left = Fixable;
        for (var round = 0; round < Rounds && left.Length > 0; round++)
        {
            foreach (var id in left)
            {
                solution = await FixAll(solution, id);
            }

            left = Left(await Run(solution));
        }

        var run = await Run(solution);
        run.AssertSound();
        Assert.True(left.Length == 0, run.Print([.. run.Diagnostics.Where(diagnostic => left.Contains(diagnostic.Id))], markedId: null));
    }

    private static string[] Left(RuleRun run) => [.. run.Diagnostics.Select(diagnostic => diagnostic.Id).Intersect(Fixable)];

    /// <summary>Takes the first fix that is offered for the rule, everywhere, until none is offered any more.</summary>
    private static async Task<Solution> FixAll(Solution solution, string id)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var fix = new RuleFix(Tooling.Product, id, key: null);
            if (await First(solution, fix) is not { } offer)
            {
                return solution;
            }

            var action = await offer.Provider.GetFixAllProvider()!.GetFixAsync(new(
                offer.Document, offer.Provider, FixAllScope.Project, offer.Action.EquivalenceKey, [id],
                new ReportedDiagnostics(fix), CancellationToken.None));
            Assert.True(action is not null, $"Fix All finds nothing to fix for {id}.");
            solution = await RuleFix.Apply(solution, action);
        }

        Assert.Fail($"The fix of {id} does not end.");
        return solution;
    }

    private static async Task<RuleFix.Offer?> First(Solution solution, RuleFix fix)
    {
        foreach (var diagnostic in await fix.Reported(solution.Projects.Single()))
        {
            if ((await fix.Offers(solution, diagnostic)) is [var (provider, action), ..])
            {
                return new(solution.GetDocument(diagnostic.Location.SourceTree)!, provider, action);
            }
        }

        return null;
    }

    private static Task<RuleRun> Run(Solution solution) => RuleRun.Of(solution.Projects.Single(), Tooling.Product);
}
