using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Census;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Whether a handler is built for certain. A placeholder also compiles, logs, validates and answers something; what it does
/// not do is to ask a service, or to make its answer of what it was given.
/// </summary>
internal sealed class HandlerWork
{
    // A handler, the method that it calls, and the next.
    private const int MostCalls = 3;

    // What says in words that nothing is here yet.
    private static readonly string[] Apologies = ["implemented", "not yet", "not supported", "todo", "coming soon", "placeholder"];

    // What refuses a request says nothing of what is done with one that is fine.
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        "BadRequest", "Challenge", "Conflict", "Forbid", "InternalServerError", "NotFound", "Problem", "StatusCode", "Unauthorized",
        "UnprocessableEntity", "ValidationProblem",
    };

    // A guard comes before the work, and may stand alone.
    private static readonly string[] Guards = ["Throw", "Ensure", "Validate", "Check", "Guard", "Log", "Track"];

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly ReadMethods _read = new(MostCalls);

    private HandlerWork(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether <paramref name="function"/> does its work, and no way through it says that it does not.</summary>
    /// <param name="names">The names of the program, asked last.</param>
    public static bool IsDone(
        HandlerFunction function, Compilation compilation, Func<ProgramNames> names, CancellationToken cancellationToken)
    {
        var work = new HandlerWork(compilation, cancellationToken);
        return !function.Operations().Any(SaysPlanned)
            && work.HasWork(function, calls: 0)
            && HandlerExits.Of(function, compilation, cancellationToken) is { Count: > 0 } exits
            && !exits.Any(IsPlanned)
            && !MentionsUnfinished(function, names());
    }

    private static bool IsPlanned(HandlerExit exit) => exit switch
    {
        HandlerExit.Answered { Answer.StatusCode: Problem.NotImplementedStatus } => true,
        HandlerExit.Thrown { Exception: var exception } => exception.IsOrDerivesFrom(KnownTypes.NotImplementedException),
        _ => false,
    };

    private static bool SaysPlanned(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation when creation.Type.IsOrDerivesFrom(KnownTypes.NotImplementedException) => true,
        IMemberReferenceOperation { Member.ContainingType: { } type } when type.Is(KnownTypes.Stub) => true,
        IInvocationOperation { TargetMethod.Name: MinimalApis.MapNames.NotImplementedYet } => true,
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => IsApology(text),
        _ => WrittenAnswers.Read(operation) is { StatusCode: Problem.NotImplementedStatus },
    };

    private static bool IsApology(string text) =>
        Apologies.Any(apology => text.IndexOf(apology, StringComparison.OrdinalIgnoreCase) >= 0);

    // The service that it calls, or whoever handles the message that it sends, may throw instead.
    private static bool MentionsUnfinished(HandlerFunction function, ProgramNames names) =>
        function.Syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken)
            && names.MayBeUnfinished(token.ValueText)
            && token != function.Syntax.ChildTokens().FirstOrDefault(static child => child.IsKind(SyntaxKind.IdentifierToken)));

    private bool HasWork(HandlerFunction function, int calls)
    {
        foreach (var operation in function.Operations())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation call && IsWork(call, calls)
                || operation is IReturnOperation { ReturnedValue: { } value } && IsOfData(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWork(IInvocationOperation call, int calls)
    {
        var method = call.TargetMethod;
        if (IsFrameworks(method) || IsGuard(method))
        {
            return false;
        }

        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly))
        {
            // Looking at a text or a number is no work.
            return (call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null))?.Unconverted()
                is { Type.SpecialType: SpecialType.None } receiver && IsData(receiver);
        }

        // What is abstract is a service; what has a body here is looked into.
        return method.IsAbstract
            || (_read.IsNear(calls)
                && _read.Add(method.OriginalDefinition, calls)
                && HandlerFunction.Of(method.OriginalDefinition, _compilation, _cancellationToken) is { } called
                && HasWork(called, calls + 1));
    }

    // The value is made of what the handler was given or holds, unless it only refuses.
    private static bool IsOfData(IOperation value)
    {
        value = value.Unconverted();
        return value switch
        {
            IConditionalOperation { WhenFalse: { } otherwise } choice => IsOfData(choice.WhenTrue) || IsOfData(otherwise),
            ISwitchExpressionOperation choice => choice.Arms.Any(static arm => IsOfData(arm.Value)),
            IInvocationOperation call when Refusals.Contains(call.TargetMethod.Name) => false,
            _ => value.DescendantsAndSelf().Any(static part => !IsSet(part) && IsData(part)),
        };
    }

    // The property that an initializer sets is where data goes, not where it comes from.
    private static bool IsSet(IOperation operation) => operation.Parent is IAssignmentOperation set && set.Target == operation;

    private static bool IsData(IOperation? operation) => operation switch
    {
        IParameterReferenceOperation { Parameter.Type: var type } => !IsOfRequest(type),
        IFieldReferenceOperation { Field: { IsConst: false } field } => field.DeclaringSyntaxReferences.Length > 0 && !IsNoWork(field.Type),
        IPropertyReferenceOperation { Property: var property, Instance: var instance } =>
            (property.DeclaringSyntaxReferences.Length > 0 && !IsNoWork(property.Type) && instance is null or IInstanceReferenceOperation)
            || IsData(instance?.Unconverted()),
        IInvocationOperation call => !IsFrameworks(call.TargetMethod) && IsData(call.Instance?.Unconverted()),
        ILocalReferenceOperation local => LocalValues.Of(local) is { } set && IsData(set.Unconverted()),
        IAwaitOperation awaited => IsData(awaited.Operation.Unconverted()),
        _ => false,
    };

    private static bool IsOfRequest(ITypeSymbol type) =>
        IsNoWork(type) || IsFrameworks(type) || type.SpecialType == SpecialType.System_Object;

    private static bool IsGuard(IMethodSymbol method) =>
        IsNoWork(method.ContainingType) || Guards.Any(guard => method.Name.StartsWith(guard, StringComparison.Ordinal));

    private static bool IsNoWork(ITypeSymbol? type) =>
        type is not null
        && (type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name.EndsWith("Validator", StringComparison.Ordinal)
            || KnownTypes.Namespaces.OfNoWork.Any(type.IsIn));

    private static bool IsFrameworks(ISymbol symbol) =>
        symbol.ContainingAssembly?.Identity.Name.StartsWith(KnownTypes.Assemblies.AspNetCorePrefix, StringComparison.Ordinal) == true;
}
