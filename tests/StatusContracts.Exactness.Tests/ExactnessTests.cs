using FsCheck.Fluent;
using StatusContracts.Exactness.Generation;

namespace StatusContracts.Exactness;

/// <summary>The promise of the library, over random applications.</summary>
public sealed class ExactnessTests
{
    [Fact]
    public void RandomApplication_AnswersAsTheRulesSay() => Run.Check(Prop.ForAll(Cases.All, Holds));

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
