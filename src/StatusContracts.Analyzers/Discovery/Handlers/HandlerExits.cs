using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// All ways in which a function ends. Values are followed through locals, conditions, completed tasks and methods of the
/// program that do nothing but return them.
/// </summary>
internal sealed class HandlerExits
{
    // A handler, the class that it calls, and what that returns.
    private const int MostCalls = 3;

    private readonly List<HandlerExit> _exits = [];
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly int _calls;

    // By the calls that lead there. A method that is called in many places, by others that are, is read once, and not as
    // often as the product of all places.
    private readonly Dictionary<IMethodSymbol, List<HandlerExit>>[] _called;

    private HandlerExits(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        _called = [.. Enumerable.Range(0, MostCalls).Select(static _ => new Dictionary<IMethodSymbol, List<HandlerExit>>(SymbolEqualityComparer.Default))];
    }

    private HandlerExits(HandlerExits caller)
    {
        _compilation = caller._compilation;
        _cancellationToken = caller._cancellationToken;
        _called = caller._called;
        _calls = caller._calls + 1;
    }

    /// <summary>The exits in the order of the source; none when nothing can be said.</summary>
    public static IReadOnlyList<HandlerExit> Of(HandlerFunction function, Compilation compilation, CancellationToken cancellationToken) =>
        Of(function, new(compilation, cancellationToken));

    /// <summary>The exits of the method of the program that <paramref name="call"/> calls; none when nothing can be said.</summary>
    public static IReadOnlyList<HandlerExit> Of(IInvocationOperation call, Compilation compilation, CancellationToken cancellationToken) =>
        new HandlerExits(compilation, cancellationToken).Called(call);

    /// <summary>The answer with <paramref name="statusCode"/> that each exit gives; null when one exit gives another.</summary>
    public static HandlerExit.Answered? Always(IReadOnlyList<HandlerExit> exits, int statusCode) =>
        exits.Count > 0 && exits.All(exit => exit is HandlerExit.Answered { Answer.StatusCode: var code } && code == statusCode)
            ? (HandlerExit.Answered)exits[0]
            : null;

    private static List<HandlerExit> Of(HandlerFunction function, HandlerExits exits) => exits.Read(function) ? exits._exits : [];

    private bool Read(HandlerFunction function)
    {
        if (EndsOtherwiseElsewhere(function.Syntax))
        {
            return false;
        }

        var (returnsNothing, returnsWithoutAnswer) = (true, false);
        foreach (var operation in function.Operations())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IReturnOperation { Kind: not OperationKind.Return } or IInvalidOperation:
                    return false;
                case IReturnOperation { ReturnedValue: { } value } when ResponseAssignments.IsEmpty(value):
                    returnsWithoutAnswer = true;
                    break;
                case IReturnOperation { ReturnedValue: { } value } when !IsTask(value, function):
                    returnsNothing = false;
                    Follow(value, value);
                    break;
                case IReturnOperation { ReturnedValue: null, IsImplicit: false }:
                    returnsWithoutAnswer = true;
                    break;
                case IThrowOperation { Syntax: ThrowStatementSyntax or ThrowExpressionSyntax { Parent: ArrowExpressionClauseSyntax or LambdaExpressionSyntax } } thrown
                    when !thrown.Ancestors().OfType<IReturnOperation>().Any():
                    _exits.Add(Thrown(thrown, thrown));
                    break;
            }
        }

        if (returnsWithoutAnswer || (returnsNothing && !IsThrownAtTheEnd(function.Body)))
        {
            AddEnd(function, returnsNothing, returnsWithoutAnswer);
        }

        return true;
    }

    // What another build compiles instead: #else, or a return that is left out of this one.
    private static bool EndsOtherwiseElsewhere(SyntaxNode function) =>
        function.ContainsDirectives
        && function.DescendantTrivia().Any(static trivia => trivia.RawKind switch
        {
            (int)SyntaxKind.ElseDirectiveTrivia or (int)SyntaxKind.ElifDirectiveTrivia => true,
            (int)SyntaxKind.DisabledTextTrivia => trivia.ToString() is var text && (text.Contains("return") || text.Contains("throw")),
            _ => false,
        });

    private void AddEnd(HandlerFunction function, bool returnsNothing, bool mayReturnEarly)
    {
        if (returnsNothing && !mayReturnEarly && ThrownByTheLastCall(function.Body) is { Count: > 0 } thrown)
        {
            _exits.AddRange(thrown);
            return;
        }

        // What the response says at the end, the function has said, or another in its place.
        var answer = returnsNothing ? ResponseAssignments.Last(function) : null;
        if (answer is null && returnsNothing && HandedOn(function) is { } call && Called(call) is { Count: > 0 } exits)
        {
            _exits.AddRange(exits.Select(exit => exit with { Operation = call }));
        }
        else
        {
            _exits.Add(answer is null ? new HandlerExit.Other(function.Body) : new HandlerExit.Answered(answer.Operation, answer));
        }
    }

    // A function that ends with a call that never comes back ends with what that throws.
    private List<HandlerExit> ThrownByTheLastCall(IBlockOperation body)
    {
        var last = body.Operations.LastOrDefault(IsWritten) is IExpressionStatementOperation { Operation: var expression } ? expression.Unconverted() : null;
        var call = last is IAwaitOperation awaited ? awaited.Operation.Unconverted() : last;
        return call is IInvocationOperation invocation && Called(invocation) is var exits && exits.All(static exit => exit is HandlerExit.Thrown)
            ? [.. exits.Select(exit => exit with { Operation = call })]
            : [];
    }

    // The task that a RequestDelegate returns is no answer.
    private static bool IsTask(IOperation value, HandlerFunction function) =>
        value.Unconverted() is not (IThrowOperation or IInvocationOperation { TargetMethod.Name: nameof(Task.FromException) })
        && value.Type is { } type && (type.Is(KnownTypes.Task) || type.Is(KnownTypes.ValueTask) || type.SpecialType == SpecialType.System_Void)
        && !function.Symbol.ReturnType.IsOrImplements(KnownTypes.Result);

    // All that a RequestDelegate does may be to hand its context on.
    private static IInvocationOperation? HandedOn(HandlerFunction function) =>
        function.Body.Operations.Where(IsWritten).ToList() switch
        {
            [IReturnOperation { ReturnedValue: { } value }] => value.Unconverted() as IInvocationOperation,
            [IExpressionStatementOperation { Operation: IAwaitOperation { Operation: var awaited } }] => awaited.Unconverted() as IInvocationOperation,
            _ => null,
        };

    private static bool IsThrownAtTheEnd(IOperation? body) => body switch
    {
        IThrowOperation => true,
        IBlockOperation block => IsThrownAtTheEnd(block.Operations.LastOrDefault(IsWritten)),
        IExpressionStatementOperation { Operation: var expression } => expression.Unconverted() is IThrowOperation,
        IReturnOperation { ReturnedValue: { } value } => value.Unconverted() is IThrowOperation,
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsThrownAtTheEnd(choice.WhenTrue) && IsThrownAtTheEnd(otherwise),
        IUsingOperation { Body: var inner } => IsThrownAtTheEnd(inner),
        ILockOperation { Body: var inner } => IsThrownAtTheEnd(inner),
        ITryOperation attempt => IsThrownAtTheEnd(attempt.Body) && attempt.Catches.All(static handler => IsThrownAtTheEnd(handler.Handler)),
        _ => false,
    };

    // A lambda ends with a return that nobody wrote, and local functions may stand anywhere.
    private static bool IsWritten(IOperation operation) =>
        operation is not (IReturnOperation { IsImplicit: true, ReturnedValue: null } or ILocalFunctionOperation);

    private void Follow(IOperation value, IOperation where)
    {
        value = value.Unconverted();
        switch (value)
        {
            case IThrowOperation thrown:
                _exits.Add(Thrown(thrown, where));
                return;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Follow(choice.WhenTrue, choice.WhenTrue);
                Follow(otherwise, otherwise);
                return;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Follow(arm.Value, arm.Value);
                }

                return;
            case ICoalesceOperation choice:
                Follow(choice.Value, choice.Value);
                Follow(choice.WhenNull, choice.WhenNull);
                return;
            case IAwaitOperation awaited:
                Follow(awaited.Operation, where);
                return;
            case IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), IsStatic: true } method, Arguments: [{ } only] }
                when method.ContainingType.Is(KnownTypes.Task) || method.ContainingType.Is(KnownTypes.ValueTask):
                Follow(only.Value, where);
                return;
            case IInvocationOperation { TargetMethod: { Name: nameof(Task.FromException), IsStatic: true } method, Arguments: [{ } only] }
                when method.ContainingType.Is(KnownTypes.Task) || method.ContainingType.Is(KnownTypes.ValueTask):
                _exits.Add(new HandlerExit.Thrown(where, only.Value.Unconverted().Type));
                return;
            case IObjectCreationOperation { Arguments: [{ } only] } creation when creation.Type.Is(KnownTypes.ValueTask, arity: 1):
                Follow(only.Value, where);
                return;
            case ILocalReferenceOperation local when LocalValues.Of(local) is { } set:
                Follow(set, where);
                return;
        }

        if ((WrittenAnswers.Read(value)
                ?? KeptAnswers.Of(value, _compilation, _cancellationToken)
                ?? OwnResults.Of(value, _compilation, _cancellationToken)) is { } answer)
        {
            _exits.Add(new HandlerExit.Answered(where, answer));
        }
        else if (value is IInvocationOperation call && Called(call) is { Count: > 0 } exits)
        {
            _exits.AddRange(exits.Select(exit => exit with { Operation = where }));
        }
        else
        {
            _exits.Add(new HandlerExit.Other(where));
        }
    }

    // A method that may be overridden may do anything.
    private List<HandlerExit> Called(IInvocationOperation call)
    {
        if (_calls == MostCalls
            || (call.IsVirtual && call.TargetMethod is { IsSealed: false, ContainingType.IsSealed: false })
            || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, _compilation.Assembly))
        {
            return [];
        }

        var method = call.TargetMethod.OriginalDefinition;
        if (!_called[_calls].TryGetValue(method, out var exits))
        {
            // Where the method ends, its callers do not ask.
            exits = HandlerFunction.Of(method, _compilation, _cancellationToken) is { } function
                ? [.. Of(function, new(this)).GroupBy(Kind).Select(static alike => alike.First())]
                : [];
            _called[_calls].Add(method, exits);
        }

        return exits;
    }

    private static string Kind(HandlerExit exit) => exit switch
    {
        HandlerExit.Answered { Answer.StatusCode: var code } => $"{code}",
        HandlerExit.Thrown { Exception: var exception } => exception?.ToDisplayString() ?? "",
        _ => nameof(HandlerExit.Other),
    };

    private static HandlerExit.Thrown Thrown(IThrowOperation thrown, IOperation where) =>
        new(where, thrown.Exception?.Unconverted().Type);
}
