using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>What <c>Allow</c> must say beside a 405, as far as the census knows it.</summary>
internal static class TrueAllow
{
    /// <summary>How methods are joined (RFC 9110, section 5.6.1).</summary>
    public const string Separator = ", ";

    /// <summary>
    /// The methods that <paramref name="question"/> certainly refuses; null when that depends on something. An endpoint of
    /// one method refuses that one, for whatever reason it does.
    /// </summary>
    public static IReadOnlyCollection<string>? Refused(AnswerInQuestion question)
    {
        if (question.Endpoints.IsEmpty || !question.Endpoints.All(static site => site.IsImplemented && site.Endpoint.Methods is { Count: > 0 }))
        {
            return null;
        }

        var taken = question.Endpoints.SelectMany(static site => site.Endpoint.Methods!.Value).Distinct().ToList();
        if (taken.Count == 1 || question.IsAlways)
        {
            return taken;
        }

        return RequestMethods.Of(question.Conditions) is { IsExact: true } tested
            ? [.. taken.Where(tested.Methods.Contains)]
            : null;
    }

    /// <summary>The methods that every URL of the endpoints has beside those that are refused; null when that is not certain.</summary>
    public static string? Of(AnswerInQuestion question)
    {
        if (question.Census.Kind != ProgramKind.Application || Refused(question) is not { Count: > 0 } refused
            || !question.Endpoints.All(static site => site.IsKnown))
        {
            return null;
        }

        var lists = question.Endpoints
            .Select(site => question.OnlyRefusing.Methods(site.Endpoint.Pattern!)?.Allow)
            .Select(allow => allow is null ? null : string.Join(Separator, Split(allow).Where(method => !refused.Contains(method))))
            .Distinct()
            .ToList();
        return lists is [{ } one] ? one : null;
    }

    /// <summary>
    /// <paramref name="allow"/> with the methods that options of the application add to it, unless the answer refuses them.
    /// </summary>
    public static string WithServed(string allow, ProgramNames names, IReadOnlyCollection<string> refused)
    {
        var methods = Split(allow).ToList();
        var served = ServedMethods.Beside(names, methods).Where(method => !refused.Contains(method));
        return string.Join(Separator, methods.Concat(served).OrderBy(static method => method, StringComparer.Ordinal));
    }

    /// <summary>The methods that a field lists.</summary>
    public static IEnumerable<string> Split(string allow) =>
        allow.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(static method => method.Trim()).Where(static method => method.Length > 0);
}
