using System.Text.Json;

namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Text of declarations that would break a header, a JSON string or a page if it got there as it is. No client chose it,
/// but a careless paste or a resource file may.
/// </summary>
public sealed class DeclaredText(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private const string Split = "split\r\nX-Injected: yes\r\n\r\n<script>alert(1)</script>";

    // Line ends of every kind, controls, direction marks, half a character, and more than one byte can say.
    public static TheoryData<string> Texts => new(
        Split, "\n", "\rX-Injected: yes", "\0", "\u007f\u0085", "\u2028X-Injected: yes\u2029", "\ud800", "\udc00tail", "a\ud83d",
        "Größe – 本 🚀", "\u202egnitirw\u202c", "\ufeff\ufffe\uffff", "\"\\</style><!--", new string('x', 20_000));

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task TextOfAStub_StaysInItsMember(string text)
    {
        var app = new App(app => app.MapGet("/text/stub", () => Stub.Result).NotImplementedYet(
            $"F{text}", plannedFor: text, documentation: text, alternative: text, detail: $"D{text}"));

        var reply = await Send(app, "GET /text/stub");

        var problem = HasNothingInItsHeaders(reply, 501);
        Assert.Equal($"F{Readable(text)}", problem.GetProperty("feature").GetString());
        Assert.Equal($"D{Readable(text)}", problem.GetProperty("detail").GetString());
        foreach (var member in (string[])["plannedFor", "documentation", "alternative"])
        {
            Assert.Equal(Readable(text), problem.GetProperty(member).GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task TextOfARefusal_StaysInItsMember(string text)
    {
        var app = new App(app => app.MapGet("/text/refused", () => Results.Text("got")).MethodNotAllowed(
            "DELETE", $"R{text}", alternative: text, documentation: text));

        var problem = HasNothingInItsHeaders(await Send(app, "DELETE /text/refused"), 405);

        Assert.Equal($"R{Readable(text)}", problem.GetProperty("reason").GetString());
        Assert.Equal(Readable(text), problem.GetProperty("alternative").GetString());
        Assert.Equal(Readable(text), problem.GetProperty("documentation").GetString());
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task TextBehindAUrl_IsEscapedInTheLink(string text)
    {
        var app = new App(app => app.MapGet("/text/linked", () => Stub.Result).NotImplementedYet(
            "Links", documentation: $"https://docs.example.com/{text}>; rel=\"stylesheet\""));

        var reply = await Send(app, "GET /text/linked");

        Assert.Equal(501, reply.Status);
        Assert.DoesNotContain(reply.Fields, field => field.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase));
        if (reply["Link"] is { } link)
        {
            Assert.StartsWith("<https://docs.example.com/", link);
            Assert.EndsWith(">; rel=\"help\"", link);
            Assert.Equal(1, link.Count(c => c == '>'));
            Assert.All(link, c => Assert.InRange(c, ' ', '~'));
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Text_NeitherSplitsNorBreaksThePage(string text)
    {
        var app = new App(app => app.MapGet("/text/page", () => Stub.Result).NotImplementedYet(
            $"F{text}", plannedFor: text, documentation: text, alternative: text, detail: $"D{text}"));

        var reply = await Send(app, "GET /text/page\nAccept: text/html");

        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);
        Assert.DoesNotContain(reply.Fields, field => field.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<script", reply.Text);
    }

    private static JsonElement HasNothingInItsHeaders(Reply reply, int status)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal(
            ["Allow", "Cache-Control", "Connection", "Content-Length", "Content-Type", "Server"],
            reply.Fields.Select(field => field[..field.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        return JsonDocument.Parse(reply.Body).RootElement;
    }

    // Half a character is in no UTF-8, so it cannot be in the answer.
    private static string Readable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
