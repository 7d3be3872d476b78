using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Something that a function tests before it goes on to an operation.</summary>
/// <param name="Test">What is tested: a condition, or the value of a switch.</param>
/// <param name="Case">For a switch, what the value is compared with.</param>
/// <param name="Guard">For a switch, what else must be true.</param>
/// <param name="Outcome">How the test must come out.</param>
internal sealed record Condition(IOperation Test, IOperation? Case = null, IOperation? Guard = null, bool Outcome = true)
{
    /// <summary>Everything that is read to decide.</summary>
    public IEnumerable<IOperation> Operations =>
        new[] { Test, Case, Guard }.OfType<IOperation>().SelectMany(static part => part.DescendantsAndSelf());
}

/// <summary>
/// Finds the conditions under which an operation is reached: those of the ifs, conditional expressions and switches around
/// it. What an earlier statement decided by returning is not among them.
/// </summary>
internal static class Conditions
{
    /// <summary>From the inside out, up to <paramref name="function"/>.</summary>
    public static IReadOnlyList<Condition> Of(IOperation operation, HandlerFunction function)
    {
        var conditions = new List<Condition>();
        var inner = operation;
        for (var outer = operation.Parent; outer is not null && inner != function.Body; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IConditionalOperation choice when inner != choice.Condition:
                    conditions.Add(new(choice.Condition, Outcome: inner == choice.WhenTrue));
                    break;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when inner == arm.Value:
                    conditions.Add(new(choice.Value, arm.Pattern, arm.Guard));
                    break;
                case ISwitchCaseOperation { Parent: ISwitchOperation choice } section when section.Body.Contains(inner):
                    conditions.Add(section.Clauses switch
                    {
                        [ISingleValueCaseClauseOperation single] => new(choice.Value, single.Value),
                        [IPatternCaseClauseOperation pattern] => new(choice.Value, pattern.Pattern, pattern.Guard),
                        // Of several cases each suffices, so that none is a condition.
                        _ => new(choice.Value),
                    });
                    break;
                case ICoalesceOperation choice when inner == choice.WhenNull:
                    conditions.Add(new(choice.Value));
                    break;
            }
        }

        return conditions;
    }
}
