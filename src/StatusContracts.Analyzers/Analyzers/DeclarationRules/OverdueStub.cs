using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2002: what a stub is planned for is here, and the stub still is.</summary>
internal static class OverdueStub
{
    public static Diagnostic? Judge(DeclarationInQuestion question)
    {
        if (question.Use is not { IsStub: true, Stub: { } stub } use
            || use.Argument(nameof(StubFacts.PlannedFor)) is not { Value.Value: { } plannedFor, Expression: var written }
            || Plan.Parse(plannedFor) is not { } plan)
        {
            return null;
        }

        var tree = written.SyntaxTree;
        var version = plan is Plan.OfVersion ? Options.Version.Read(question.Options, tree) ?? BuiltVersion.Of(question.Compilation) : null;
        var day = plan is Plan.OfDate ? Options.Date.Read(question.Options, tree) : null;
        return plan.IsOverdue(version, day)
            ? Diagnostic.Create(
                Descriptors.STC2002_OverdueStub, written.GetLocation(), stub.Feature, plannedFor, version?.ToString() ?? day?.ToString(IsoDate.Format, null),
                use.IsGated ? ", turn its flag on for all and remove the declaration" : "")
            : null;
    }
}
