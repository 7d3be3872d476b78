using System.Text;

namespace StatusContracts.Shared;

/// <summary>
/// The one shape of the payload. The generator writes it into literals, the runtime builds it at start-up for what
/// the generator could not see; both call this code, so both give the same bytes.
/// </summary>
internal static class ProblemShape
{
    public const string MediaType = "application/problem+json";

    /// <summary>The members beyond those of RFC 9457, in the order in which they are written; only those that are known.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Extensions(Problem problem)
    {
        if (problem.Feature is { } feature)
        {
            yield return new("feature", feature);
        }

        if (problem.PlannedFor is { } plannedFor)
        {
            yield return new("plannedFor", plannedFor);
        }

        if (problem.Documentation is { } documentation)
        {
            yield return new("documentation", documentation);
        }

        if (problem.Alternative is { } alternative)
        {
            yield return new("alternative", alternative);
        }

        if (problem.Reason is { } reason)
        {
            yield return new("reason", reason);
        }
    }

    /// <summary>The name of the member that holds <see cref="Methods"/>.</summary>
    public const string AllowMember = "allow";

    /// <summary>The methods that an <c>Allow</c> value lists.</summary>
    public static string[] Methods(string allow) =>
        allow.Length == 0 ? [] : allow.Split([", "], StringSplitOptions.None);

    /// <summary>The problem as JSON text (RFC 9457), on one line.</summary>
    public static string Json(Problem problem)
    {
        var text = new StringBuilder("{");
        Member("type", problem.Type);
        Member("title", problem.Title);
        text.Append("\"status\":").Append(problem.Status == Problem.MethodNotAllowedStatus ? "405" : "501").Append(',');
        Member("detail", problem.Detail);
        foreach (var extension in Extensions(problem))
        {
            Member(extension.Key, extension.Value);
        }

        if (problem.Allow is { } allow)
        {
            text.Append('"').Append(AllowMember).Append("\":[");
            var methods = Methods(allow);
            for (var i = 0; i < methods.Length; i++)
            {
                JsonText.AppendString(i == 0 ? text : text.Append(','), methods[i]);
            }

            text.Append("],");
        }

        text.Length--;
        return text.Append('}').ToString();

        void Member(string name, string value)
        {
            text.Append('"').Append(name).Append("\":");
            JsonText.AppendString(text, value);
            text.Append(',');
        }
    }
}
