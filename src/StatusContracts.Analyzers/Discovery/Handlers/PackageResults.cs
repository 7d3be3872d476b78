using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Reads the results of this package: <c>TypedResults.NotImplementedYet("…")</c>, <c>Results.MethodNotAllowed("GET")</c>,
/// <c>this.MethodNotAllowed()</c>.
/// </summary>
internal static class PackageResults
{
    private const string Feature = "feature";
    private const string Allow = "allow";
    private const string Reason = "reason";

    /// <summary>The answer that <paramref name="call"/> makes; null when it is another's method.</summary>
    public static WrittenAnswer? Read(IInvocationOperation call)
    {
        var isPlanned = call.TargetMethod.Name == MapNames.NotImplementedYet;
        if ((!isPlanned && call.TargetMethod.Name != MapNames.MethodNotAllowed) || FormOf(call.TargetMethod) is not { } form)
        {
            return null;
        }

        return isPlanned
            ? new(Problem.NotImplementedStatus, form, call, Code: null, Constant(call, Feature))
            : new(Problem.MethodNotAllowedStatus, form, call, Code: null, Constant(call, Reason));
    }

    /// <summary>
    /// What <paramref name="answer"/> names for <c>Allow</c>; null when it names nothing, and so is right, or what is not
    /// constant.
    /// </summary>
    public static HeaderWrite? AllowOf(WrittenAnswer answer) =>
        answer.Operation is IInvocationOperation call
        && Argument(call, Allow) is { } value
        && HeaderWrites.Text(value) is { Length: > 0 } methods
            ? new(call, methods, value)
            : null;

    /// <summary>Whether <paramref name="answer"/> says no more than its feature.</summary>
    public static bool IsBare(WrittenAnswer answer) =>
        answer.Operation is IInvocationOperation call
        && call.Arguments.All(static argument => argument is { ArgumentKind: ArgumentKind.DefaultValue }
            or { Parameter.Name: Feature } or { Parameter.Ordinal: 0, Parameter.ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } });

    // A compiler that knows extension members shows the method in a block within the class, an older one in the class itself.
    private static WrittenAnswerForm? FormOf(IMethodSymbol method) =>
        (method.ContainingType?.ContainingType ?? method.ContainingType) is not { } type ? null
        : type.Is(KnownTypes.StatusContractTypedResults) || type.Is(KnownTypes.StatusContractResults) ? WrittenAnswerForm.Result
        : type.Is(KnownTypes.StatusContractActionResults) ? WrittenAnswerForm.ActionResult
        : null;

    private static string? Constant(IInvocationOperation call, string parameter) =>
        Argument(call, parameter)?.Unconverted().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    // By name: whether the controller counts as an argument is another thing that compilers see differently.
    private static IOperation? Argument(IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
