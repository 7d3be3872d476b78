using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1003: a 405 of an endpoint or of middleware, beside which nobody writes <c>Allow</c>.</summary>
internal static class NotAllowedLacksAllow
{
    /// <summary>The field.</summary>
    public const string Allow = nameof(Allow);

    public static void Check(AnswerInQuestion question)
    {
        if (question.Answer.IsOfPackage
            || (question.Endpoints.IsEmpty ? !question.IsMiddleware : !question.Endpoints.Any(static site => site.IsEverRun))
            || question.IsRelayed
            || FieldWriters.May(question.Function, question.Operation, Allow, question.Compilation, question.CancellationToken)
            || StateAnswers405.Is(question)
            || UnknownMethodAnswers405.Method(question) is not null
            || FieldWriters.IsCentral(Allow, question.Compilation, question.CancellationToken))
        {
            return;
        }

        question.Report(Diagnostic.Create(
            Descriptors.STC1003_NotAllowedLacksAllow, question.Operation.Syntax.GetLocation(), Properties(question)));
    }

    private static ImmutableDictionary<string, string?> Properties(AnswerInQuestion question)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        if (ReachableResponse.Of(question) is not { } response || TrueAllow.Of(question) is not { } allow
            || TrueAllow.Refused(question) is not { } refused)
        {
            return none;
        }

        var exact = TrueAllow.WithServed(allow, question.Census.Names(question.CancellationToken), refused);
        none = none.Add(FixData.Allow, exact).Add(FixData.Response, response.Expression);
        return response.NewParameter is { } parameter ? none.Add(FixData.NewParameter, parameter) : none;
    }
}
