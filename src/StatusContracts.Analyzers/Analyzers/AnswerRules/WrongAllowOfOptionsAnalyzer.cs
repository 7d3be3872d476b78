using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// STC1009, where no 405 is near: an endpoint that only answers OPTIONS lists what the resource has, and lists something
/// else. Whether it names OPTIONS itself is its own affair.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongAllowOfOptionsAnalyzer : DiagnosticAnalyzer
{
    private const string Options = "OPTIONS";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC1009_WrongAllow];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var census = ProgramCensus.Of(start.Compilation);
            if (census.Kind == ProgramKind.Application && KnownTypes.IsWeb(start.Compilation))
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, census), OperationKind.SimpleAssignment, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, ProgramCensus census)
    {
        if (HeaderWrites.Read(context.Operation, NotAllowedLacksAllow.Allow) is not { Value: { } written } write
            || HandlerFunction.Around(context.Operation) is not { } function
            || HeaderWrites.Of(function, NotAllowedLacksAllow.Allow).Count() > 1
            || census.HandledBy(function, context.CancellationToken) is not [{ IsKnown: true, IsImplemented: true, Endpoint: { Methods: [Options], Pattern: { } pattern } }])
        {
            return;
        }

        var refusing = new OnlyRefusing(census, context.Compilation, context.CancellationToken);
        if (refusing.Methods(pattern)?.Allow is { } allow && WrongAllow.Judge(write, allow, refused: []) is { } wrong
            && WrongAllow.Judge(write with { Value = written + TrueAllow.Separator + Options }, allow, refused: []) is not null)
        {
            context.ReportDiagnostic(wrong);
        }
    }
}
