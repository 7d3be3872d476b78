using System.Text.RegularExpressions;
using StatusContracts.Conformance;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>
/// One line of a page: <c>POST /books {"title":"Dune"} [Accept: text/html] → 405 · Allow: GET · no Retry-After</c>. After the
/// status stands what the response contains, or after <c>no</c>, what it does not.
/// </summary>
/// <param name="Request">As <see cref="Conformance.Wire.SendAsync"/> takes it.</param>
internal sealed partial record Exchange(string Line, string Request, int Status, IReadOnlyList<string> Contained, IReadOnlyList<string> Absent)
{
    public static Exchange Read(string line)
    {
        var match = Parts().Match(line);
        Assert.True(match.Success, $"No request and answer: {line}");
        var body = match.Groups["body"].Value;
        var fields = match.Groups["field"].Captures.Select(field => field.Value).Concat(body.Length > 0 ? ["Content-Type: application/json"] : []);
        var request = string.Join('\n', fields.Prepend(match.Groups["start"].Value)) + (body.Length > 0 ? "\n\n" + body : "");
        var said = match.Groups["said"].Captures.Select(text => text.Value.Trim()).ToLookup(text => text.StartsWith("no ", StringComparison.Ordinal));
        return new(line, request, int.Parse(match.Groups["status"].ValueSpan, provider: null), [.. said[false]], [.. said[true].Select(text => text[3..])]);
    }

    public bool IsKeptBy(Reply reply) =>
        reply.Status == Status
        && Contained.All(text => reply.Transcript.Contains(text, StringComparison.Ordinal))
        && !Absent.Any(text => reply.Transcript.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"^(?<start>\S+ \S+)( (?<body>\{.*\}))?( \[(?<field>[^\]]+)\])*\s+→ (?<status>\d{3})( · (?<said>[^·]+))*$")]
    private static partial Regex Parts();
}
