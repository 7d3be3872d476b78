using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Status codes that a function assigns to the response, where it returns none.</summary>
internal static class ResponseAssignments
{
    /// <summary>
    /// The answer of a function that does nothing but set a status and write words: null when it may end before, set
    /// another, or wait for anything else than the response.
    /// </summary>
    public static WrittenAnswer? Last(HandlerFunction function)
    {
        WrittenAnswer? answer = null;
        foreach (var operation in function.Operations())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation assignment when WrittenAnswers.Read(assignment) is { } written:
                    if (answer is null ? !IsUnconditional(assignment, function.Body) : answer.StatusCode != written.StatusCode)
                    {
                        return null;
                    }

                    answer ??= written;
                    break;
                case IReturnOperation { IsImplicit: false } when answer is null:
                case IPropertyReferenceOperation { Property.Name: nameof(WrittenAnswer.StatusCode) } set
                    when answer is null && set.Parent is IAssignmentOperation unread && unread.Target == set
                        && WrittenAnswers.Read(unread) is null && set.Property.ContainingType.Is(KnownTypes.HttpResponse):
                case IAwaitOperation awaited when !IsOnResponse(awaited.Operation):
                    return null;
            }
        }

        return answer;
    }

    /// <summary>Whether <paramref name="value"/> is a result that says nothing, so that what the response says counts.</summary>
    public static bool IsEmpty(IOperation value)
    {
        value = value.Unconverted();
        return value.Type.Is(KnownTypes.EmptyResult) || value.Type.Is(KnownTypes.EmptyHttpResult)
            || value is IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true, Type: var type } } && type.Is(KnownTypes.Result);
    }

    private static bool IsUnconditional(IOperation operation, IBlockOperation body) =>
        operation.Parent == body || operation.Parent is IExpressionStatementOperation { Parent: var block } && block == body
        || operation.Parent is IReturnOperation { IsImplicit: true };

    // WriteAsync and its kin are extension methods of HttpResponse; CompleteAsync is its own.
    private static bool IsOnResponse(IOperation awaited) =>
        awaited.Unconverted() is IInvocationOperation call
        && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type is { } type
        && (type.IsOrDerivesFrom(KnownTypes.HttpResponse) || type.Is(KnownTypes.PipeWriter) || type.Is(KnownTypes.Stream));
}
