using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// Finds the 501s and 405s that are written by hand, and asks the rules about each. Whatever else an operation is, it costs
/// a look at its type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrittenAnswersAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<Action<AnswerInQuestion>> NotImplementedRules =
    [
        RestrictionAnswers501.Check,
        NotImplementedWithRetryAfter.Check,
        FailureAnswers501.Check,
        ContentAnswers501.Check,
        HandWrittenStub.Check,
    ];

    private static readonly ImmutableArray<Action<AnswerInQuestion>> NotAllowedRules =
    [
        UnknownMethodAnswers405.Check,
        NotAllowedLacksAllow.Check,
        WrongAllow.Check,
        EndpointOnlyRefuses.Check,
        StateAnswers405.Check,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.STC1001_RestrictionAnswers501,
        Descriptors.STC1005_NotImplementedWithRetryAfter,
        Descriptors.STC1006_FailureAnswers501,
        Descriptors.STC1007_ContentAnswers501,
        Descriptors.STC1008_HandWrittenStub,
        Descriptors.STC1002_UnknownMethodAnswers405,
        Descriptors.STC1003_NotAllowedLacksAllow,
        Descriptors.STC1009_WrongAllow,
        Descriptors.STC1011_EndpointOnlyRefuses,
        Descriptors.STC1012_StateAnswers405,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var census = ProgramCensus.Of(context.Compilation);
        if (census.Kind != ProgramKind.Tests && KnownTypes.IsWeb(context.Compilation))
        {
            context.RegisterOperationAction(
                operation => Analyze(operation, census),
                OperationKind.Invocation,
                OperationKind.ObjectCreation,
                OperationKind.SimpleAssignment,
                OperationKind.FieldReference,
                OperationKind.PropertyReference);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ProgramCensus census)
    {
        WrongAllowOfOptions.Check(context, census);
        if (Answer(context) is not { } answer || Rules(answer.StatusCode) is not { } rules
            || HandlerFunction.Around(context.Operation) is not { } function)
        {
            return;
        }

        var question = new AnswerInQuestion(context, answer, function, census);
        foreach (var rule in rules)
        {
            rule(question);
        }
    }

    // What the operation says itself, or what the method says that it calls to answer.
    private static WrittenAnswer? Answer(OperationAnalysisContext context) =>
        WrittenAnswers.Read(context.Operation)
        ?? KeptAnswers.Of(context.Operation, context.Compilation, context.CancellationToken)
        ?? OwnResults.Of(context.Operation, context.Compilation, context.CancellationToken)
        ?? (context.Operation is IInvocationOperation call
            && ForwardedCalls.Exits(call, ForwardedMarks.Status, context.Compilation, context.CancellationToken) is { Count: > 0 } exits
            && exits[0] is HandlerExit.Answered first
            && HandlerExits.Always(exits, first.Answer.StatusCode) is not null
                ? first.Answer
                : null);

    private static ImmutableArray<Action<AnswerInQuestion>>? Rules(int statusCode) => statusCode switch
    {
        Problem.NotImplementedStatus => NotImplementedRules,
        Problem.MethodNotAllowedStatus => NotAllowedRules,
        _ => null,
    };
}
