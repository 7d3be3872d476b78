using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tour;

/// <summary>An answer that StatusContracts itself gives.</summary>
/// <param name="Status">405 or 501.</param>
/// <param name="Allow">The exact field value; null when the field must be absent.</param>
internal sealed record ProblemPromise(int Status, string? Allow) : Promise
{
    /// <summary>The members beyond those of every problem; null when one must be absent.</summary>
    public (string Name, string? Value)[] Members { get; init; } = [];

    public override IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer) =>
    [
        .. Compare("status", $"{Status}", $"{answer.Status}"),
        .. Compare("Allow", Allow, answer.Allow),
        .. Compare("Cache-Control", "no-store", answer.Field("Cache-Control")),
        .. Compare("Link", Member("documentation") is { } page ? $"<{page}>; rel=\"help\"" : null, answer.Field("Link")),
        .. Compare("Content-Type", Html(stop) ? "text/html; charset=utf-8" : "application/problem+json", answer.Field("Content-Type")),
        .. stop.Method == "HEAD" ? HeadDifferences(answer) : ContentDifferences(stop, answer),
    ];

    public override string? Note(Stop stop, Answer answer) =>
        stop.Method == "HEAD" ? $"Content-Length: {answer.Field("Content-Length")}, and no content"
        : Html(stop) ? answer.Field("Content-Type")
        : Member("reason") is { } reason ? Member("alternative") is { } other ? $"“{reason} Use {other}.”" : $"“{reason}”"
        : $"“{answer.Json().GetProperty("detail").GetString()}”";

    private static bool Html(Stop stop) => stop.Accept == "text/html";

    private string? Member(string name) => Array.Find(Members, member => member.Name == name).Value;

    private static IEnumerable<string> HeadDifferences(Answer answer) =>
    [
        .. Compare("content", "", answer.Text),
        .. Compare("a Content-Length that tells the size of the content", "there",
            int.TryParse(answer.Field("Content-Length"), out var length) && length > 0 ? "there" : answer.Field("Content-Length")),
    ];

    private IEnumerable<string> ContentDifferences(Stop stop, Answer answer) =>
    [
        .. Compare("Content-Length", $"{answer.Content.Length}", answer.Field("Content-Length")),
        .. Html(stop) ? PageDifferences(answer) : JsonDifferences(answer),
    ];

    private IEnumerable<string> PageDifferences(Answer answer) =>
        new[] { "<!doctype html>", $"{Status}" }
            .Concat(Members.Select(member => HtmlEncoder.Default.Encode(member.Value ?? "")))
            .Where(text => !answer.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(text => $"the page does not say '{text}'");

    private IEnumerable<string> JsonDifferences(Answer answer)
    {
        var json = answer.Json();
        if (json.ValueKind != JsonValueKind.Object)
        {
            return ["the content is no JSON object"];
        }

        var members = json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
        members.Remove("detail", out var detail);
        return Promised()
            .SelectMany(promised => members.Remove(promised.Name, out var got) | true
                ? Compare(promised.Name, promised.Value, got) : [])
            .Concat(string.IsNullOrWhiteSpace(detail) ? ["detail says nothing"] : [])
            .Concat(members.Keys.Select(name => $"the member {name} was not promised"));
    }

    private IEnumerable<(string Name, string? Value)> Promised() =>
    [
        ("type", $"https://tools.ietf.org/html/rfc9110#section-15.{(Status == 405 ? "5.6" : "6.2")}"),
        ("title", Status == 405 ? "Method Not Allowed" : "Not Implemented"),
        ("status", $"{Status}"),
        .. Members,
        ("allow", Allow is null ? null : JsonArray(Allow.Split(", ", StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static string JsonArray(string[] methods) => $"[{string.Join(',', methods.Select(method => $"\"{method}\""))}]";
}
