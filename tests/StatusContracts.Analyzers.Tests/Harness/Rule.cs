using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// One rule under test. Sources are files of a <see cref="RuleProject"/>; <c>[|…|]</c> marks what the rule reports. Every
/// run lets all generators and analyzers of the package work, and fails when one throws or the sources do not compile.
/// </summary>
/// <param name="tooling">Other analyzers than those of the package, for tests of this class.</param>
internal sealed partial class Rule(DiagnosticDescriptor descriptor, Tooling? tooling = null)
{
    private readonly Tooling _tooling = tooling ?? Tooling.Product;

    /// <summary>The rule reports exactly what is marked.</summary>
    public Task Reports(string source, params string[] more) => Reports(new RuleProject([source, .. more]));

    /// <inheritdoc cref="Reports(string, string[])"/>
    public async Task Reports(RuleProject project)
    {
        Assert.True(project.Marks().Any(), "Nothing is marked. Silent says that nothing is reported.");
        await Run(project);
    }

    /// <summary>The rule reports exactly what is marked, with these messages in the order of files and places.</summary>
    public Task Says(string source, params string[] messages) => Says(new RuleProject(source), messages);

    /// <inheritdoc cref="Says(string, string[])"/>
    public async Task Says(RuleProject project, params string[] messages)
    {
        Assert.True(project.Marks().Any(), "Nothing is marked. Silent says that nothing is reported.");
        Assert.Equal(messages, Messages(await Run(project)));
    }

    /// <summary>The rule reports outside of the sources, such as on an option, with these messages and nowhere else.</summary>
    public async Task SaysOutsideOfSources(RuleProject project, params string[] messages)
    {
        var run = await Sound(project);
        var reported = Of(run);
        Assert.True(reported.All(diagnostic => !diagnostic.Location.IsInSource), run.Print(reported, descriptor.Id));
        Assert.Equal(messages, Messages(run));
    }

    /// <summary>The rule reports nothing.</summary>
    public Task Silent(string source, params string[] more) => Silent(new RuleProject([source, .. more]));

    /// <inheritdoc cref="Silent(string, string[])"/>
    public async Task Silent(RuleProject project)
    {
        Assert.False(project.Marks().Any(mark => mark.Mark.Id is null), "Something is marked. Reports says what is reported.");
        await Run(project);
    }

    /// <summary>
    /// The rule reports what is marked in <paramref name="before"/>, and its fix makes <paramref name="after"/> of it: one
    /// diagnostic after the other, and by Fix All in document, project and solution. Marks in <paramref name="after"/> are
    /// what is still reported; everything else compiles and is silent.
    /// </summary>
    /// <param name="key">The equivalence key of the fix; may be left out where one is offered.</param>
    public Task Fixes(string before, string after, string? key = null) => Fixes([before], [after], key);

    /// <inheritdoc cref="Fixes(string, string, string)"/>
    public Task Fixes(string[] before, string[] after, string? key = null) =>
        Fixes(new RuleProject(before), new RuleProject(after), key);

    /// <inheritdoc cref="Fixes(string, string, string)"/>
    /// <param name="afterFixAll">What Fix All makes where that is something else.</param>
    public async Task Fixes(RuleProject before, RuleProject after, string? key = null, RuleProject? afterFixAll = null)
    {
        var broken = await Run(before);
        Assert.True(Of(broken).Count > 0, $"Nothing reports {descriptor.Id}, so there is nothing to fix.");

        var fix = new RuleFix(_tooling, descriptor.Id, key);
        var oneByOne = new FixExpectation(fix, before, after, broken);
        await oneByOne.MeetOneByOne();
        await oneByOne.AssertAfterIsSound();
        if (afterFixAll is null)
        {
            await oneByOne.MeetFixAll();
            return;
        }

        var all = new FixExpectation(fix, before, afterFixAll, broken);
        await all.MeetFixAll();
        await all.AssertAfterIsSound();
    }

    /// <summary>The rule reports what is marked, and no fix is offered for any of it.</summary>
    public Task OffersNoFix(string source, params string[] more) => OffersNoFix(new RuleProject([source, .. more]));

    /// <inheritdoc cref="OffersNoFix(string, string[])"/>
    public Task OffersNoFix(RuleProject project) => Offers(project);

    /// <summary>The rule reports what is marked, and for each of it the fixes with these keys are offered, and no others.</summary>
    public async Task Offers(RuleProject project, params string[] keys)
    {
        await Reports(project);
        var solution = Solutions.Open(_tooling, project);
        var fix = new RuleFix(_tooling, descriptor.Id, key: null);
        foreach (var diagnostic in await fix.Reported(solution.Projects.Single()))
        {
            var offers = await fix.Offers(solution, diagnostic);
            Assert.True(
                keys.SequenceEqual(offers.Select(offer => offer.Action.EquivalenceKey)),
                $"Offered: {string.Join(", ", offers.Select(offer => offer.Action.Title))}");
        }
    }

    private async Task<RuleRun> Run(RuleProject project)
    {
        var run = await Sound(project);
        run.AssertMarked(project, descriptor.Id);
        return run;
    }

    private async Task<RuleRun> Sound(RuleProject project)
    {
        // Without this, everything would be silent for a rule that nobody has written.
        Assert.True(
            _tooling.Analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Contains(descriptor)),
            $"No analyzer supports {descriptor.Id}.");

        var run = await RuleRun.Of(project, _tooling);
        run.AssertSound(project.AllowCompilerErrors);
        Assert.All(Messages(run), AssertReadable);
        return run;
    }

    private List<Diagnostic> Of(RuleRun run) => [.. run.Diagnostics.Where(diagnostic => diagnostic.Id == descriptor.Id)];

    private IEnumerable<string> Messages(RuleRun run) =>
        Of(run).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    // Fact and remedy. What an argument says may end sentences of its own, so these are counted in the format.
    private void AssertReadable(string message)
    {
        var format = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(SentenceEnd().Count(format) == 2, $"Not two sentences: {format}");
        Assert.False(Placeholder().IsMatch(message), $"An argument is missing: {message}");
    }

    [GeneratedRegex(@"[.](?= [\p{Lu}\[']|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
