using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1001: a handler always answers 501 for a method that other resources implement, and nothing says that it is planned.</summary>
internal static class RestrictionAnswers501
{
    // What callers of a resource could read as a reason is a sentence, not a page.
    private const int LongestReason = 160;

    public static void Check(AnswerInQuestion question)
    {
        if (!Undeclared501.IsAnsweredBy(question) || Restriction.Of(question) is not { } restriction)
        {
            return;
        }

        var declaration = Undeclared501.Declaration(question);
        var properties = declaration?.Properties;
        if (declaration is not null && !question.Endpoints.Any(site => StubDeclaration.TakesRequestDelegate(site, question.Compilation, question.CancellationToken)))
        {
            properties = declaration.Properties
                .Add(FixData.Methods, string.Join(",", restriction.Methods))
                .Add(FixData.Reason, Reason(question.Answer.Text, restriction.Methods));
        }

        question.Report(Diagnostic.Create(
            Descriptors.STC1001_RestrictionAnswers501,
            question.Operation.Syntax.GetLocation(),
            declaration is null ? null : [declaration.Location, .. Code(question)],
            properties,
            restriction.Methods[0],
            restriction.Elsewhere));
    }

    // The code, where it is written in the handler itself.
    private static IEnumerable<Location> Code(AnswerInQuestion question) =>
        question.Answer.Code is { } code && code.IsIn(question.Function.Syntax) ? [code.Syntax.GetLocation()] : [];

    /// <summary>Why a resource does not have the methods: in the words of the answer, if those are some.</summary>
    public static string Reason(string? text, IReadOnlyList<string> methods) =>
        text?.Trim() is { Length: > 0 and <= LongestReason } words && words.IndexOf('\n') < 0 && !Words.SayOnlyNotImplemented(words) ? words
        : methods is [{ } only] ? $"This resource does not support {only}."
        : "This resource does not support this method.";
}
