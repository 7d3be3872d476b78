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
    private const string StatusText = "501";

    public static bool IsAnsweredBy(AnswerInQuestion question) =>
        question.Answer.StatusCode == Problem.NotImplementedStatus
        && question.Census.Kind == ProgramKind.Application
        && !IsForOthersToOverride(question)
        && question.IsAlways
        && question.Endpoints is { IsEmpty: false } endpoints
        && endpoints.All(IsOrdinary)
        && !endpoints.Any(site => HasAlternative(site, question));

    /// <summary>How the handler is declared planned; null where it cannot be annotated.</summary>
    public static StubDeclaration? Declaration(AnswerInQuestion question) => StubDeclaration.Of(
        question.Function, question.Endpoints, question.Answer.Text, question.Compilation, question.CancellationToken);

    // What may be declared already, what takes whatever nothing else takes, and what refuses a method that nobody knows: there
    // 501 is right.
    private static bool IsOrdinary(EndpointSite site) =>
        site is { IsImplemented: true, Endpoint.Methods: { } methods }
        && methods.All(static method => HttpVerb.Canonical(method) is not null)
        && !(site.Endpoint.Pattern is { } pattern && RouteTemplate.Parse(pattern) is { } route && (route.Segments is [.., { IsCatchAll: true }] || IsPageOfStatus(route)));

    // An error page for 501, or an endpoint that shows clients what one is like: /errors/501, /status/not-implemented.
    private static bool IsPageOfStatus(RouteTemplate route) =>
        route.Segments.SelectMany(static segment => segment.Parts).OfType<RouteLiteral>().Any(static literal =>
            literal.Text == StatusText || string.Equals(literal.Text.Replace("-", ""), "NotImplemented", StringComparison.OrdinalIgnoreCase));

    // Mapped only where a feature is off, for one media type or one version: another endpoint serves the same method there.
    private static bool HasAlternative(EndpointSite site, AnswerInQuestion question)
    {
        if (site.Endpoint is not { Pattern: { } pattern, Methods: { } methods } || RouteTemplate.Parse(pattern)?.Key is not { } key)
        {
            return false;
        }

        return question.Census.Endpoints(question.CancellationToken).Any(other =>
            other is { IsImplemented: true, Endpoint: { Pattern: { } route, Methods: { } taken } }
            && !question.Endpoints.Contains(other)
            && (taken.Count == 0 || methods.Count == 0 || taken.Any(methods.Contains))
            && RouteTemplate.Parse(route)?.Key == key
            && !question.OnlyRefusing.Is(other.Endpoint));
    }

    // The 501 of an abstract base is what it says until a derived class says something else.
    private static bool IsForOthersToOverride(AnswerInQuestion question) =>
        question.Function.Symbol is { IsVirtual: true, ContainingType.IsAbstract: true };
}
