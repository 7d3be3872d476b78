using StatusContracts.Discovery.Census;
using StatusContracts.Model.Routes;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// A handler of an application's endpoints that always answers a 501 of its own, and is not declared. Whether it is a stub
/// or a restriction, <see cref="Restriction"/> tells.
/// </summary>
internal static class Undeclared501
{
    public static bool IsAnsweredBy(AnswerInQuestion question) =>
        question.Answer.StatusCode == Problem.NotImplementedStatus
        && question.Census.Kind == ProgramKind.Application
        && !IsForOthersToOverride(question)
        && question.IsAlways
        && question.Endpoints is { IsEmpty: false } endpoints
        && endpoints.All(IsOrdinary);

    /// <summary>How the handler is declared planned; null where it cannot be annotated.</summary>
    public static StubDeclaration? Declaration(AnswerInQuestion question) => StubDeclaration.Of(
        question.Function, question.Endpoints, question.Answer.Text, question.Compilation, question.CancellationToken);

    // What may be declared already, what takes whatever nothing else takes, and what refuses a method that nobody knows: there
    // 501 is right.
    private static bool IsOrdinary(EndpointSite site) =>
        site is { IsImplemented: true, Endpoint.Methods: { } methods }
        && methods.All(static method => HttpVerb.Canonical(method) is not null)
        && !(site.Endpoint.Pattern is { } pattern && RouteTemplate.Parse(pattern)?.Segments is [.., { IsCatchAll: true }]);

    // The 501 of an abstract base is what it says until a derived class says something else.
    private static bool IsForOthersToOverride(AnswerInQuestion question) =>
        question.Function.Symbol is { IsVirtual: true, ContainingType.IsAbstract: true };
}
