using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1008: a handler that always answers a 501 of its own could be declared with <c>[NotImplementedYet]</c>.</summary>
internal static class HandWrittenStub
{
    private const string Silent = "its client learns neither what is planned nor when";
    private const string Late = "a request that cannot be bound is 400 and learns nothing";

    public static void Check(AnswerInQuestion question)
    {
        if (!Undeclared501.IsAnsweredBy(question) || Restriction.Of(question) is not null)
        {
            return;
        }

        var declaration = Declaration(question);
        question.Report(Diagnostic.Create(
            Descriptors.STC1008_HandWrittenStub,
            question.Operation.Syntax.GetLocation(),
            declaration is null ? null : [declaration.Location],
            declaration?.Properties,
            question.Answer.IsOfPackage ? Late : Silent));
    }

    // What a result says beyond its feature, the fix would lose.
    private static StubDeclaration? Declaration(AnswerInQuestion question) =>
        !question.Answer.IsOfPackage ? Undeclared501.Declaration(question)
        : question.Answer.Text is { } feature && PackageResults.IsBare(question.Answer) && Undeclared501.Declaration(question) is { } declaration
            ? declaration with { Properties = declaration.Properties.SetItem(FixData.Feature, feature) }
            : null;
}
