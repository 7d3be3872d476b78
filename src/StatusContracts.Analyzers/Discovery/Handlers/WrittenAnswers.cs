using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Reads the answers that people write: results of minimal APIs and of MVC that are given a status code, and codes that are
/// assigned to the response.
/// </summary>
internal static class WrittenAnswers
{
    /// <summary>The parameter of framework methods and constructors that takes the code, and the property that holds it.</summary>
    private const string StatusCode = "statusCode";

    private const string ProblemStatus = "Status";

    /// <summary>
    /// The answer that <paramref name="operation"/> itself writes; null when it writes none, or a code that is not constant
    /// (it may be relayed from anywhere).
    /// </summary>
    public static WrittenAnswer? Read(IOperation operation) => operation switch
    {
        IInvocationOperation call => PackageResults.Read(call) ?? OfCall(call),
        IObjectCreationOperation creation => OfCreation(creation),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(assignment, target),
        _ => null,
    };

    /// <summary>
    /// What <paramref name="operation"/>, part of a constructor, makes of the <paramref name="result"/> that its type derives
    /// from: a call of the base constructor with a status code, or one that is set on the object itself.
    /// </summary>
    public static WrittenAnswer? OfConstructor(IOperation operation, ITypeSymbol result) => operation switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call
            when IsFrameworks(constructor) && (Argument(call.Arguments) ?? OfProblem(call.Arguments)) is { } code =>
            Code(code) is { } statusCode && FormOf(result) is { } form ? new(statusCode, form, call, code, TextIn(call.Arguments)) : null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } target, Value: var code } assignment
            when IsNamed(target, StatusCode) && Code(code) is { } statusCode && FormOf(result) is { } form =>
            new(statusCode, form, assignment, code, Text: null),
        _ => null,
    };

    private static WrittenAnswer? OfCall(IInvocationOperation call) =>
        IsFrameworks(call.TargetMethod)
        && FormOf(call.Type) is { } form
        && (Argument(call.Arguments) ?? OfProblem(call.Arguments)) is { } code
        && Code(code) is { } statusCode
            ? new(statusCode, form, call, code, TextIn(call.Arguments))
            : null;

    private static WrittenAnswer? OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || !IsFrameworks(constructor) || FormOf(creation.Type) is not { } form)
        {
            return null;
        }

        var code = Initializer(creation, StatusCode) ?? Argument(creation.Arguments) ?? OfProblem(creation.Arguments);
        return code is not null && Code(code) is { } statusCode
            ? new(statusCode, form, creation, code, TextIn(creation.Arguments))
            : null;
    }

    private static WrittenAnswer? OfAssignment(ISimpleAssignmentOperation assignment, IPropertyReferenceOperation target) =>
        IsNamed(target, StatusCode)
        && target.Property.ContainingType.IsOrDerivesFrom(KnownTypes.HttpResponse)
        && Code(assignment.Value) is { } statusCode
            ? new(statusCode, WrittenAnswerForm.Assignment, assignment, assignment.Value, Text: null)
            : null;

    private static bool IsNamed(IPropertyReferenceOperation property, string name) =>
        string.Equals(property.Property.Name, name, StringComparison.OrdinalIgnoreCase);

    private static WrittenAnswerForm? FormOf(ITypeSymbol? type) =>
        type is null ? null :
        type.IsOrImplements(KnownTypes.ActionResultInterface) ? WrittenAnswerForm.ActionResult :
        type.IsOrImplements(KnownTypes.Result) ? WrittenAnswerForm.Result : null;

    private static bool IsFrameworks(IMethodSymbol method) =>
        method.ContainingAssembly?.Identity.Name.StartsWith(KnownTypes.Assemblies.AspNetCorePrefix, StringComparison.Ordinal) == true;

    private static IOperation? Argument(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: StatusCode })
            {
                return argument.Value;
            }
        }

        return null;
    }

    // An answer that is made of ProblemDetails has their status.
    private static IOperation? OfProblem(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Unconverted() is IObjectCreationOperation creation && creation.Type.IsOrDerivesFrom(KnownTypes.ProblemDetails))
            {
                return Initializer(creation, ProblemStatus);
            }
        }

        return null;
    }

    private static IOperation? Initializer(IObjectCreationOperation creation, string name)
    {
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } set && IsNamed(property, name))
            {
                return set.Value;
            }
        }

        return null;
    }

    // The words that a client would read, in the order in which they say most.
    private static string? TextIn(IEnumerable<IArgumentOperation> arguments)
    {
        string? text = null;
        foreach (var argument in arguments)
        {
            if (argument is { Parameter.Name: "detail" or "title" or "value" or "content" or "error" or "data" }
                && argument.Value.Unconverted().ConstantValue is { HasValue: true, Value: string words }
                && (text is null || argument.Parameter.Name == "detail"))
            {
                text = words;
            }
        }

        return text;
    }

    /// <summary>The code, from a constant or from a local that is set once; null when it cannot be read.</summary>
    private static int? Code(IOperation operation)
    {
        var value = operation.Unconverted();
        return Constant(value) ?? (value is ILocalReferenceOperation local && LocalValues.Of(local) is { } set ? Constant(set.Unconverted()) : null);
    }

    // An enum has the constant of its underlying type: (int)HttpStatusCode.NotImplemented.
    private static int? Constant(IOperation value) => value.ConstantValue is { HasValue: true, Value: int code } ? code : null;
}
