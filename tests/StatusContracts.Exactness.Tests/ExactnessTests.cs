using FsCheck;
using FsCheck.Fluent;
using StatusContracts.Exactness.Generation;
using Xunit.Abstractions;

namespace StatusContracts.Exactness;

/// <summary>The promise of the library, over random applications.</summary>
public sealed class ExactnessTests(ITestOutputHelper output)
{
    private readonly Tally _tally = new();

    [Fact]
    public void RandomApplication_AnswersAsTheRulesSay() => Check(Cases.Plain, share: 3);

    [Fact]
    public void RandomApplicationWithContentTypes_AnswersAsTheRulesSay() => Check(Cases.OfContent, share: 1);

    // Content types multiply the requests of a table, so fewer tables get them: a quarter.
    private void Check(Arbitrary<Case> cases, int share)
    {
        Run.Check(share, of: 4, Prop.ForAll(cases, Holds));
        output.WriteLine($"{_tally}");

        // A rule that no request falls under is not tested. One table alone need not have them all.
        Assert.All(Enumerable.Range(1, 5), rule => Assert.InRange(_tally[rule], _tally.Tables / 2, long.MaxValue));

        // Nor is what the oracle leaves open or excuses. One table may have many such requests, all of them have few.
        Assert.InRange(_tally[0] + _tally.Excused, 0, Math.Max(500, _tally.Requests / 100));
    }

    private void Holds(Case @case)
    {
        _tally.AddTable();
        using var comparison = new Comparison(@case.Table);
        foreach (var request in @case.Requests)
        {
            var verdict = comparison.Judge(request);
            _tally.Add(verdict.Rule);
            if (comparison.Difference(request, verdict) is { } difference)
            {
                throw new Disagreement(difference);
            }
        }

        _tally.AddExcused(comparison.Excused);
    }
}
