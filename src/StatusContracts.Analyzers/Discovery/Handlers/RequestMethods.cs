using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Handlers;

/// <summary>The request methods that a condition names.</summary>
/// <param name="Methods">Outside of them, the condition does not come out as asked.</param>
/// <param name="IsExact">Whether it always does within them: nothing but the method decides.</param>
internal sealed record RequestMethods(HashSet<string> Methods, bool IsExact)
{
    /// <summary>Whether <paramref name="operation"/> reads the method of the request, in whatever way.</summary>
    public static bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => IsMethod(property),
        IInvocationOperation call => call.TargetMethod.ContainingType.Is(KnownTypes.HttpMethods),
        ILocalReferenceOperation local => LocalValues.Of(local)?.Unconverted() is IPropertyReferenceOperation property && IsMethod(property),
        _ => false,
    };

    /// <summary>The methods under which all of the conditions hold; null when none of them names any.</summary>
    public static RequestMethods? Of(IReadOnlyCollection<Condition> conditions)
    {
        var all = default(RequestMethods);
        foreach (var condition in conditions)
        {
            all = Of(condition) is { } one
                ? all is null ? one : And(all, one)
                : all;
        }

        return all is null ? null : all with { IsExact = all.IsExact && conditions.All(static condition => Of(condition) is not null) };
    }

    private static RequestMethods? Of(Condition condition) =>
        condition.Case is null ? Of(condition.Test, condition.Outcome)
        : IsRead(condition.Test) && condition.Outcome && OfPattern(condition.Case, outcome: true) is { } methods
            ? methods with { IsExact = methods.IsExact && condition.Guard is null }
            : null;

    private static RequestMethods? Of(IOperation test, bool outcome)
    {
        test = test.Unconverted();
        switch (test)
        {
            case IParenthesizedOperation inner:
                return Of(inner.Operand, outcome);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, !outcome);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                var (left, right) = (Of(both.LeftOperand, outcome), Of(both.RightOperand, outcome));
                return (both.OperatorKind == BinaryOperatorKind.ConditionalAnd) == outcome ? And(left, right) : Or(left, right);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality:
                return (equality.OperatorKind == BinaryOperatorKind.Equals) == outcome
                    ? OfPair(equality.LeftOperand, equality.RightOperand)
                    : null;
            case IIsPatternOperation match when IsRead(match.Value.Unconverted()):
                return OfPattern(match.Pattern, outcome);
            case IInvocationOperation call when outcome:
                return OfCall(call);
            default:
                return null;
        }
    }

    private static RequestMethods? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.Is(KnownTypes.HttpMethods) && call.Arguments is [{ } only] && IsRead(only.Value.Unconverted()))
        {
            return Asked(method.Name) is { } verb ? new([verb], IsExact: true) : null;
        }

        if (method.Name != nameof(Equals)
            || !(method.ContainingType.Is(KnownTypes.HttpMethods) || method.ContainingType.SpecialType == SpecialType.System_String))
        {
            return null;
        }

        // The comparison may come last.
        var operands = call.Arguments.Select(static argument => argument.Value).ToList();
        return call.Instance is { } instance
            ? operands.Count > 0 ? OfPair(instance, operands[0]) : null
            : operands.Count > 1 ? OfPair(operands[0], operands[1]) : null;
    }

    /// <summary>The method that a test of <c>HttpMethods</c> asks for by its name: <c>IsGet</c>.</summary>
    public static string? Asked(string test) =>
        test.StartsWith("Is", StringComparison.Ordinal) ? HttpVerb.Canonical(test.Substring(2)) : null;

    private static RequestMethods? OfPair(IOperation left, IOperation right) =>
        IsRead(left.Unconverted()) ? OfToken(right)
        : IsRead(right.Unconverted()) ? OfToken(left)
        : null;

    private static RequestMethods? OfPattern(IOperation pattern, bool outcome) => pattern switch
    {
        INegatedPatternOperation not => OfPattern(not.Pattern, !outcome),
        IBinaryPatternOperation both => (both.OperatorKind == BinaryOperatorKind.And) == outcome
            ? And(OfPattern(both.LeftPattern, outcome), OfPattern(both.RightPattern, outcome))
            : Or(OfPattern(both.LeftPattern, outcome), OfPattern(both.RightPattern, outcome)),
        IConstantPatternOperation constant when outcome => OfToken(constant.Value),
        ILiteralOperation literal when outcome => OfToken(literal),
        _ => null,
    };

    private static RequestMethods? OfToken(IOperation value) =>
        Token(value.Unconverted()) is { } token && HttpVerb.IsToken(token)
            ? new([HttpVerb.Canonical(token) ?? token], IsExact: true)
            : null;

    /// <summary>The text of a constant, or of one of the framework's fields: <c>HttpMethods.Get</c>.</summary>
    public static string? Token(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: string text } ? text
        : value is IFieldReferenceOperation { Field: var field } && field.ContainingType.Is(KnownTypes.HttpMethods) ? HttpVerb.Canonical(field.Name)
        : null;

    private static RequestMethods? And(RequestMethods? left, RequestMethods? right) =>
        left is null ? Loose(right)
        : right is null ? Loose(left)
        : new([.. left.Methods.Intersect(right.Methods)], left.IsExact && right.IsExact);

    private static RequestMethods? Or(RequestMethods? left, RequestMethods? right) =>
        left is null || right is null ? null : new([.. left.Methods.Union(right.Methods)], left.IsExact && right.IsExact);

    private static RequestMethods? Loose(RequestMethods? methods) => methods is null ? null : methods with { IsExact = false };

    private static bool IsMethod(IPropertyReferenceOperation property) =>
        property.Property.Name == "Method" && property.Property.ContainingType.Is(KnownTypes.HttpRequest);
}
