using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1008: a handler that always answers a 501 of its own could be declared with <c>[NotImplementedYet]</c>.</summary>
internal static class HandWrittenStub
{
    public static void Check(AnswerInQuestion question)
    {
        if (!Undeclared501.IsAnsweredBy(question) || Restriction.Of(question) is not null)
        {
            return;
        }

        var declaration = Undeclared501.Declaration(question);
        question.Report(Diagnostic.Create(
            Descriptors.STC1008_HandWrittenStub,
            question.Operation.Syntax.GetLocation(),
            declaration is null ? null : [declaration.Location],
            declaration?.Properties));
    }
}
