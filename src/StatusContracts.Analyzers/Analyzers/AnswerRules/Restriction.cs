using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Collections;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Model;
using StatusContracts.Model.Routes;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// A 501 that says of the whole server what is true of one resource: it serves other methods, other resources implement this
/// one, and nothing says that it will.
/// </summary>
/// <param name="Methods">The methods of the handler's endpoints, in ordinal order.</param>
/// <param name="Elsewhere">A route that implements the first of them.</param>
internal sealed record Restriction(IReadOnlyList<string> Methods, string Elsewhere)
{
    /// <summary>
    /// What the handler restricts; null when it may be planned, or when of one of its endpoints it is not known that others
    /// implement its methods. What is unknown of others does not matter.
    /// </summary>
    public static Restriction? Of(AnswerInQuestion question)
    {
        if (question.Endpoints.Any(static site => !site.IsKnown || site.Endpoint.Methods is not { Count: > 0 })
            || SaysPlan(question)
            || !(GivesReason(question) || question.Endpoints.All(site => IsServed(site, question)))
            || question.Endpoints.Any(site => DocumentedSuccess.Of(site, question.Compilation, question.CancellationToken)))
        {
            return null;
        }

        var elsewhere = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var site in question.Endpoints)
        {
            foreach (var method in site.Endpoint.Methods!)
            {
                if (Nearest(method, site, question) is not { } route)
                {
                    return null;
                }

                elsewhere[method] = route;
            }
        }

        return new([.. elsewhere.Keys], elsewhere.First().Value);
    }

    // The route that shares most with the restricted one says it best. One that is a stub itself, of whatever kind, says nothing.
    private static string? Nearest(string method, EndpointSite restricted, AnswerInQuestion question) =>
        question.Census.Resources(question.CancellationToken).Elsewhere(method, restricted.Endpoint.Pattern!)
            .OrderByDescending(route => Shared(route, restricted.Route!))
            .ThenBy(static route => route, StringComparer.Ordinal)
            .FirstOrDefault(route => IsBuilt(method, route, question));

    private static bool IsBuilt(string method, string route, AnswerInQuestion question) =>
        Built(route, question).Any(methods => methods.Contains(method));

    // Where nothing else is served, there is no resource to restrict, unless the answer says so: it is yet to come.
    private static bool IsServed(EndpointSite site, AnswerInQuestion question) => Built(site.Endpoint.Pattern!, question).Any();

    // The methods of each endpoint on that route that does something.
    private static IEnumerable<EquatableArray<string>> Built(string route, AnswerInQuestion question)
    {
        var key = RouteTemplate.Parse(route)?.Key;
        return question.Census.Endpoints(question.CancellationToken)
            .Where(site => site is { IsKnown: true, IsImplemented: true, Endpoint.Methods: not null }
                && RouteTemplate.Parse(site.Endpoint.Pattern!)?.Key == key
                && question.Census.IsBuilt(site, question.CancellationToken))
            .Select(static site => site.Endpoint.Methods!.Value);
    }

    private static int Shared(string one, string other)
    {
        var count = 0;
        while (count < one.Length && count < other.Length && one[count] == other[count])
        {
            count++;
        }

        return count;
    }

    private static bool GivesReason(AnswerInQuestion question) =>
        question.Answer.Text is { } text && Words.Of(text).Count > 1 && !Words.SayOnlyNotImplemented(text);

    /// <summary>Whether the words of the answer, or a comment beside it, say that it will come.</summary>
    private static bool SaysPlan(AnswerInQuestion question) =>
        question.Answer.IsOfPackage || Texts(question).Any(Words.SayPlan);

    private static IEnumerable<string> Texts(AnswerInQuestion question)
    {
        // NotImplementedYet() says it, too.
        if (question.Operation is IInvocationOperation { TargetMethod: var helper } && FeatureNames.OfHandler(helper.Name, type: null) is { } name)
        {
            yield return name;
        }

        foreach (var operation in question.Function.Operations().Concat(question.Answer.Operation.DescendantsAndSelf()))
        {
            if (operation.ConstantValue is { HasValue: true, Value: string text })
            {
                yield return text;
            }
        }

        // A comment above the statement that maps a lambda speaks of the lambda.
        var whole = question.Function.Syntax is AnonymousFunctionExpressionSyntax lambda
            ? (SyntaxNode?)lambda.FirstAncestorOrSelf<StatementSyntax>() ?? lambda
            : question.Function.Syntax;
        foreach (var trivia in whole.GetLeadingTrivia().Concat(question.Function.Syntax.DescendantTrivia()).Concat(whole.GetTrailingTrivia()))
        {
            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            {
                yield return trivia.ToString();
            }
        }
    }
}
