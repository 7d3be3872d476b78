using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1007: a 501 that depends on the content of the request. 501 for one option of an endpoint is another matter.</summary>
internal static class ContentAnswers501
{
    private const int UnsupportedMediaType = 415;

    public static void Check(AnswerInQuestion question)
    {
        // What was asked last decides: if it is something else, such as a setting, the 501 is for one option of an endpoint
        // that takes the content.
        var reading = question.Conditions is [{ } last, ..] ? ContentReadings.In(last, question.Function) : ContentReading.None;
        if (reading == ContentReading.None)
        {
            return;
        }

        var unsupported = UnsupportedMediaType.ToString(CultureInfo.InvariantCulture);
        var isType = reading is ContentReading.MediaType or ContentReading.ContentCoding;
        var code = isType && question.IsOwn && question.Answer.Code is { } written && written.IsIn(question.Operation.Syntax) ? written : null;
        question.Report(Diagnostic.Create(
            Descriptors.STC1007_ContentAnswers501,
            question.Operation.Syntax.GetLocation(),
            code is null ? null : [code.Syntax.GetLocation()],
            code is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixData.StatusCode, unsupported),
            reading switch
            {
                ContentReading.MediaType => "media type",
                ContentReading.ContentCoding => "content coding",
                _ => "content",
            },
            isType ? unsupported : "400 or 422"));
    }
}
