using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// A 501 or 405 that is written by hand, with what the rules ask about it. What is expensive is found when the first rule
/// asks, and once.
/// </summary>
internal sealed class AnswerInQuestion(
    OperationAnalysisContext context, WrittenAnswer answer, HandlerFunction function, ProgramCensus census)
{
    private IReadOnlyList<HandlerExit>? _exits;
    private ImmutableArray<EndpointSite>? _endpoints;
    private IReadOnlyList<Condition>? _conditions;
    private OnlyRefusing? _onlyRefusing;
    private bool? _isMiddleware;

    /// <summary>What is written.</summary>
    public WrittenAnswer Answer { get; } = answer;

    /// <summary>The operation that the candidate is: the answer itself, or the call of the method that gives it.</summary>
    public IOperation Operation { get; } = context.Operation;

    /// <summary>The function in which it stands.</summary>
    public HandlerFunction Function { get; } = function;

    public ProgramCensus Census { get; } = census;

    public Compilation Compilation { get; } = context.Compilation;

    public AnalyzerOptions Options { get; } = context.Options;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;

    /// <summary>Whether the code stands in the function itself, and not in a method that it calls.</summary>
    public bool IsOwn => Answer.Operation == Operation;

    /// <summary>All ways in which the function ends.</summary>
    public IReadOnlyList<HandlerExit> Exits => _exits ??= HandlerExits.Of(Function, Compilation, CancellationToken);

    /// <summary>The endpoints that the function handles; none when it is no handler. Asks the census.</summary>
    public ImmutableArray<EndpointSite> Endpoints => _endpoints ??= Census.HandledBy(Function, CancellationToken);

    /// <summary>The conditions under which the function gives the answer.</summary>
    public IReadOnlyList<Condition> Conditions => _conditions ??= Discovery.Handlers.Conditions.Of(Operation, Function);

    /// <summary>
    /// Whether the function was told the code, and only says it again: an error page, a status of another server.
    /// </summary>
    public bool IsRelayed => Conditions.SelectMany(static condition => condition.Operations)
        .Any(operation => operation.ConstantValue is { HasValue: true, Value: int code } && code == Answer.StatusCode);

    /// <summary>Whether the function is middleware.</summary>
    public bool IsMiddleware => _isMiddleware ??= Middleware.Is(Function, Compilation, CancellationToken);

    /// <summary>Which endpoints only refuse.</summary>
    public OnlyRefusing OnlyRefusing => _onlyRefusing ??= new(Census, Compilation, CancellationToken);

    /// <summary>
    /// Whether the function always gives this answer, and this is the place to say so: of several exits, the first.
    /// </summary>
    public bool IsAlways =>
        HandlerExits.Always(Exits, Answer.StatusCode) is { } first
        && (IsOwn ? first.Answer.Operation.Syntax == Operation.Syntax : Operation.IsIn(first.Operation.Syntax));

    public void Report(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);
}
