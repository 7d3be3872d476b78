using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1002: 405 for a method that nothing in the program implements, and that the server need not know.</summary>
internal static class UnknownMethodAnswers405
{
    public static void Check(AnswerInQuestion question)
    {
        if (Method(question) is { } method)
        {
            // What a method says that this one calls may be said to others too.
            question.Report(Diagnostic.Create(
                Descriptors.STC1002_UnknownMethodAnswers405,
                question.Operation.Syntax.GetLocation(),
                question is { IsOwn: true, Answer.Code: { } code } ? [code.Syntax.GetLocation()] : null,
                properties: null,
                method));
        }
    }

    /// <summary>The method; null when 405 is right.</summary>
    public static string? Method(AnswerInQuestion question)
    {
        if (question.Census.Kind != ProgramKind.Application || Refused(question) is not { } method || IsServerMethod(method, question.Compilation))
        {
            return null;
        }

        // An endpoint that only refuses the method counts as its implementation, but is none.
        var refusing = question.Census.Endpoints(question.CancellationToken)
            .Select(static site => site.Endpoint)
            .Where(endpoint => endpoint.Methods is { } methods && methods.Contains(method) && question.OnlyRefusing.Is(endpoint));
        return question.Census.Resources(question.CancellationToken).IsNowhere(method, [.. refusing]) ? method : null;
    }

    private static string? Refused(AnswerInQuestion question)
    {
        if (RequestMethods.Of(question.Conditions) is { Methods: { Count: 1 } tested }
            && (question.IsMiddleware || !question.Endpoints.IsEmpty))
        {
            return tested.First();
        }

        return question.IsAlways && question.Endpoints.All(static site => site.IsImplemented)
            && question.Endpoints.Select(static site => site.Endpoint.Methods).Distinct().ToList() is [{ Count: 1 } taken]
                ? taken[0]
                : null;
    }

    private static bool IsServerMethod(string method, Compilation compilation)
    {
        var lists = compilation.Assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass.Is(KnownTypes.ServerMethodsAttribute))
            .ToImmutableArray();
        return lists.IsEmpty
            ? HttpVerb.Canonical(method) is not null
            : ServerMethodLists.Read(lists) is not { } listed || listed.Contains(method);
    }
}
