using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// STC1009, where no 405 is near: an endpoint that only answers OPTIONS lists what the resource has, and lists something
/// else. Whether it names OPTIONS itself is its own affair.
/// </summary>
internal static class WrongAllowOfOptions
{
    private const string Options = "OPTIONS";

    public static void Check(OperationAnalysisContext context, ProgramCensus census)
    {
        if (census.Kind != ProgramKind.Application
            || HeaderWrites.Read(context.Operation, NotAllowedLacksAllow.Allow) is not { Value: { } written } write
            || HandlerFunction.Around(context.Operation) is not { } function
            || HeaderWrites.Of(function, NotAllowedLacksAllow.Allow).Count() > 1
            || census.HandledBy(function, context.CancellationToken) is not [{ IsKnown: true, IsImplemented: true, Endpoint: { Methods: [Options], Pattern: { } pattern } }])
        {
            return;
        }

        var refusing = new OnlyRefusing(census, context.Compilation, context.CancellationToken);
        var names = census.Names(context.CancellationToken);
        if (refusing.Methods(pattern)?.Allow is { } allow && WrongAllow.Judge(write, allow, refused: [], names) is { } wrong
            && WrongAllow.Judge(write with { Value = written + TrueAllow.Separator + Options }, allow, refused: [], names) is not null)
        {
            context.ReportDiagnostic(wrong);
        }
    }
}
