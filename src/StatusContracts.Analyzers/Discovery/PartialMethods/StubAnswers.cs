using Microsoft.CodeAnalysis;
using StatusContracts.Model;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>What a stub can return, by the return type of its method.</summary>
internal static class StubAnswers
{
    /// <summary>The answer; an exception wherever neither result of the runtime library converts to the type.</summary>
    public static StubAnswer Read(IMethodSymbol method)
    {
        // A result is no variable that a reference could point to.
        if (method.RefKind != RefKind.None)
        {
            return new(Result: null);
        }

        var task = TaskOf(method.ReturnType);
        var type = task is null ? method.ReturnType : ((INamedTypeSymbol)method.ReturnType).TypeArguments[0];
        return ResultOf(type) is not { } result ? new(Result: null)
            : task is null ? new(result)
            : new(result, task, type.ToDisplayString(StubSignature.Types));
    }

    private static StubTaskKind? TaskOf(ITypeSymbol type) =>
        type.Is(KnownTypes.Task, arity: 1) ? StubTaskKind.Task
        : type.Is(KnownTypes.ValueTask, arity: 1) ? StubTaskKind.ValueTask
        : null;

    private static StubResultKind? ResultOf(ITypeSymbol type) =>
        type.Is(KnownTypes.Result) ? StubResultKind.Result
        : IsActionResult(type) ? StubResultKind.ActionResult
        : null;

    // From an ActionResult, ActionResult<ActionResult> has two conversions, and so none.
    private static bool IsActionResult(ITypeSymbol type) =>
        type.Is(KnownTypes.ActionResultInterface)
        || type.Is(KnownTypes.ActionResult)
        || (type.Is(KnownTypes.ActionResult, arity: 1)
            && !((INamedTypeSymbol)type).TypeArguments[0].Is(KnownTypes.ActionResult));
}
