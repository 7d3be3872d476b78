using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// STC2004: an alternative that names a method and a path which no endpoint takes, or only one that is no help either.
/// What is written in other words is nobody's to judge.
/// </summary>
internal static class UnknownAlternative
{
    public static Diagnostic? Judge(DeclarationInQuestion question)
    {
        if (question.Use.Argument(nameof(StubFacts.Alternative)) is not { Value.Value: { } text, Expression: var written }
            || AlternativeRequest.Parse(text) is not { } request
            || !question.IsWhole
            || Wrong(request, question) is not { } wrong)
        {
            return null;
        }

        return Diagnostic.Create(Descriptors.STC2004_UnknownAlternative, written.GetLocation(), text, wrong);
    }

    private static string? Wrong(AlternativeRequest request, DeclarationInQuestion question)
    {
        if (question.Census.Resources(question.CancellationToken) is not { HasUnknownRoutes: false } resources
            || question.Census.Names(question.CancellationToken) is not { } names
            || names.MentionsAny(MapNames.AnswerElsewhere)
            || ServedMethods.MayServe(names, request.Method))
        {
            return null;
        }

        Endpoint? only = null;
        foreach (var endpoint in resources.Endpoints)
        {
            var match = request.Match(endpoint);
            if (match == RequestMatch.Possible || (match == RequestMatch.Certain && only is not null))
            {
                return null;
            }

            only = match == RequestMatch.Certain ? endpoint : only;
        }

        return only switch
        {
            null => request.MayBeFile && names.MentionsAny(MapNames.ServeFiles)
                ? null
                : "is no endpoint of this API",
            { Stub: not null, IsGated: false } => "is a stub itself",
            { IsRefusal: true } => "is refused itself",
            _ => null,
        };
    }
}
