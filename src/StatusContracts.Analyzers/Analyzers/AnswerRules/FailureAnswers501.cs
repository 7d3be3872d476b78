using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1006: a 501 answers an exception that says nothing of a missing feature.</summary>
internal static class FailureAnswers501
{
    // What a name says that stands for a feature which is not there, be it an exception, or a status of another protocol.
    private static readonly string[] OfMissingFeatures = ["NotImplemented", "NotSupported", "Unimplemented", "Unsupported", "NotAvailable"];

    public static void Check(AnswerInQuestion question)
    {
        if (Handler(question) is not { } clause || IsOfMissingFeature(clause.ExceptionType)
            || Conditions(clause, question.Operation).Any(MentionsMissingFeature))
        {
            return;
        }

        question.Report(Diagnostic.Create(
            Descriptors.STC1006_FailureAnswers501,
            question.Operation.Syntax.GetLocation(),
            clause.ExceptionType.SpecialType == SpecialType.System_Object ? "Whatever is caught here" : clause.ExceptionType.Name));
    }

    private static ICatchClauseOperation? Handler(AnswerInQuestion question) => question.Operation.Ancestors()
        .TakeWhile(ancestor => ancestor != question.Function.Body)
        .OfType<ICatchClauseOperation>()
        .FirstOrDefault();

    private static bool IsOfMissingFeature(ITypeSymbol exception) =>
        exception.TypeKind == TypeKind.Error
        || exception.IsOrDerivesFrom(KnownTypes.NotImplementedException)
        || exception.IsOrDerivesFrom(KnownTypes.NotSupportedException)
        || SaysMissingFeature(exception.Name);

    // The filter of the clause, and what is asked on the way from there to the answer.
    private static IEnumerable<SyntaxNode> Conditions(ICatchClauseOperation clause, IOperation answer)
    {
        if (clause.Filter is { } filter)
        {
            yield return filter.Syntax;
        }

        foreach (var ancestor in answer.Ancestors().TakeWhile(ancestor => ancestor != clause))
        {
            switch (ancestor)
            {
                case IConditionalOperation choice:
                    yield return choice.Condition.Syntax;
                    break;
                case ISwitchOperation choice:
                    yield return choice.Value.Syntax;
                    break;
                case ISwitchCaseOperation section:
                    foreach (var label in section.Clauses)
                    {
                        yield return label.Syntax;
                    }

                    break;
                case ISwitchExpressionArmOperation arm:
                    yield return arm.Pattern.Syntax;
                    if (arm.Guard is { } guard)
                    {
                        yield return guard.Syntax;
                    }

                    break;
            }
        }
    }

    private static bool MentionsMissingFeature(SyntaxNode condition) =>
        condition.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && SaysMissingFeature(token.ValueText));

    private static bool SaysMissingFeature(string name) =>
        OfMissingFeatures.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
