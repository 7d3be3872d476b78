using FsCheck.Fluent;
using StatusContracts.Exactness.Generation;

namespace StatusContracts.Exactness;

/// <summary>The promise of the library, over random applications.</summary>
public sealed class ExactnessTests
{
    [Fact]
    public void RandomApplication_AnswersAsTheRulesSay() =>
        Run.Check(share: 3, of: 4, Prop.ForAll(Cases.Plain, Holds));

    [Fact]
    public void RandomApplicationWithContentTypes_AnswersAsTheRulesSay() =>
        Run.Check(share: 1, of: 4, Prop.ForAll(Cases.OfContent, Holds));

    private static void Holds(Case @case)
    {
        using var comparison = new Comparison(@case.Table);
        foreach (var request in @case.Requests)
        {
            if (comparison.Difference(request, comparison.Judge(request)) is { } difference)
            {
                throw new Disagreement(difference);
            }
        }
    }
}
