using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1006: a 501 answers an exception that says nothing of a missing feature.</summary>
internal static class FailureAnswers501
{
    // What a name says that stands for a feature which is not there, be it an exception, or a status of another protocol.
    private static readonly string[] OfMissingFeatures = ["NotImplemented", "NotSupported", "Unimplemented", "Unsupported", "NotAvailable"];

    // How answers say it, which says nothing of the exception.
    private const string OfAnswers = "Status501NotImplemented";

    public static void Check(AnswerInQuestion question)
    {
        if (Handler(question) is not { } clause || IsOfMissingFeature(clause.ExceptionType) || SaysMissingFeatureBefore(clause, question.Operation.Syntax))
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

    // The filter of the clause, what is asked on the way from there to the answer, and what let other exceptions pass before:
    // if (error is not NotImplementedException) throw. An error of another server may also say its 501 as a number.
    private static bool SaysMissingFeatureBefore(ICatchClauseOperation clause, SyntaxNode answer) =>
        clause.Syntax.DescendantTokens()
            .TakeWhile(token => token.SpanStart < answer.SpanStart)
            .Any(static token => token.IsKind(SyntaxKind.NumericLiteralToken)
                ? token.Value is Problem.NotImplementedStatus
                : token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText != OfAnswers && SaysMissingFeature(token.ValueText));

    private static bool SaysMissingFeature(string name) =>
        OfMissingFeatures.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
