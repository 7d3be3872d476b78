using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1007: a 501 that depends on the content of the request. 501 for one option of an endpoint is another matter.</summary>
internal static class ContentAnswers501
{
    private const int UnsupportedMediaType = 415;

    public static void Check(AnswerInQuestion question)
    {
        var reading = Conditions(question)
            .Select(condition => ContentReadings.In(condition, question.Function))
            .FirstOrDefault(static reading => reading != ContentReading.None);
        if (reading == ContentReading.None)
        {
            return;
        }

        var unsupported = UnsupportedMediaType.ToString(CultureInfo.InvariantCulture);
        var isType = reading is ContentReading.MediaType or ContentReading.ContentCoding;
        var canChange = isType && question.IsOwn && question.Answer.Code.IsIn(question.Operation.Syntax);
        question.Report(Diagnostic.Create(
            Descriptors.STC1007_ContentAnswers501,
            question.Operation.Syntax.GetLocation(),
            canChange ? [question.Answer.Code.Syntax.GetLocation()] : null,
            canChange ? ImmutableDictionary<string, string?>.Empty.Add(FixData.StatusCode, unsupported) : null,
            reading switch
            {
                ContentReading.MediaType => "media type",
                ContentReading.ContentCoding => "content coding",
                _ => "content",
            },
            isType ? unsupported : "400 or 422"));
    }

    // What was asked last comes first: it says most about the answer.
    private static IEnumerable<IOperation> Conditions(AnswerInQuestion question)
    {
        var inner = question.Operation;
        foreach (var ancestor in question.Operation.Ancestors().TakeWhile(ancestor => ancestor != question.Function.Body))
        {
            switch (ancestor)
            {
                case IConditionalOperation choice when choice.Condition != inner:
                    yield return choice.Condition;
                    break;
                case ISwitchOperation choice when choice.Value != inner:
                    yield return choice.Value;
                    break;
                case ISwitchExpressionOperation choice when choice.Value != inner:
                    yield return choice.Value;
                    break;
            }

            inner = ancestor;
        }
    }
}
