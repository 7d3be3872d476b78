using System.Text.Json;

namespace StatusContracts.Testing.Cells;

/// <summary>What the 501 of a stub says, beside what is declared.</summary>
internal static class StubAnswer
{
    private const string Feature = "feature";

    public static IEnumerable<string> Problems(StubContract stub, string method, Reply reply)
    {
        if (reply.Allow is null)
        {
            yield return "answers 501 without Allow.";
        }
        else if (reply.Allow.Contains(method))
        {
            yield return $"answers 501, and Allow lists it: {string.Join(", ", reply.Allow)}.";
        }

        if (reply.IsStored)
        {
            yield return "answers 501 without Cache-Control: no-store, so that a cache may keep it when the feature is there.";
        }

        if (stub.Documentation is { } page && Uri.IsWellFormedUriString(page, UriKind.Absolute) && reply.Link is null)
        {
            yield return $"answers 501 without Link to {page}.";
        }

        // To HEAD it has no content.
        if (method == HttpMethod.Head.Method)
        {
            yield break;
        }

        var differences = reply.Problem is null
            ? [$"answers 501 as {reply.MediaType ?? "no content"}, not as a problem in JSON (RFC 9457)."]
            : Differences(
                reply,
                (Feature, stub.Feature),
                ("plannedFor", stub.PlannedFor),
                ("documentation", stub.Documentation),
                ("alternative", stub.Alternative),
                ("status", "501"));
        foreach (var difference in differences)
        {
            yield return difference;
        }
    }

    /// <summary>What is planned, says the answer; null when it does not say.</summary>
    public static string? FeatureOf(Reply reply) => reply.Problem is { } problem ? Text(problem, Feature) : null;

    /// <summary>The members of the answer that are not as expected. Null is not expected, and a body that is no JSON object has none.</summary>
    public static IEnumerable<string> Differences(Reply reply, params (string Member, string? Value)[] expected)
    {
        if (reply.Problem is not { } problem)
        {
            yield break;
        }

        foreach (var (member, value) in expected)
        {
            if (value is not null && Text(problem, member) is var found && found != value)
            {
                yield return found is null
                    ? $"answers {reply.Status} without {member}: '{value}'."
                    : $"answers {reply.Status} with {member} '{found}' instead of '{value}'.";
            }
        }

        if (reply.Allow is { } field
            && problem.TryGetProperty("allow", out var allow) && allow.ValueKind == JsonValueKind.Array
            && allow.EnumerateArray().Select(method => method.ToString()) is var methods && !methods.SequenceEqual(field, StringComparer.Ordinal))
        {
            yield return $"answers {reply.Status} with Allow: {string.Join(", ", field)}; its content says {string.Join(", ", methods)}.";
        }
    }

    private static string? Text(JsonElement problem, string member) =>
        problem.TryGetProperty(member, out var value) ? value.ToString() : null;
}
