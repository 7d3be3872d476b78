using Microsoft.CodeAnalysis;
using StatusContracts.Model;

namespace StatusContracts.Discovery;

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

    private static StubTaskKind? TaskOf(ITypeSymbol type) => MetadataName.Of(type) switch
    {
        "System.Threading.Tasks.Task`1" => StubTaskKind.Task,
        "System.Threading.Tasks.ValueTask`1" => StubTaskKind.ValueTask,
        _ => null,
    };

    private static StubResultKind? ResultOf(ITypeSymbol type) => MetadataName.Of(type) switch
    {
        "Microsoft.AspNetCore.Http.IResult" => StubResultKind.Result,
        IActionResult or ActionResult => StubResultKind.ActionResult,

        // From an ActionResult, ActionResult<ActionResult> has two conversions, and so none.
        ActionResult + "`1" when MetadataName.Of(((INamedTypeSymbol)type).TypeArguments[0]) != ActionResult =>
            StubResultKind.ActionResult,
        _ => null,
    };

    private const string IActionResult = "Microsoft.AspNetCore.Mvc.IActionResult";
    private const string ActionResult = "Microsoft.AspNetCore.Mvc.ActionResult";
}
