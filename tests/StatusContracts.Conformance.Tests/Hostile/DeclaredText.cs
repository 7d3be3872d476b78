using System.Text.Json;

namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Text of declarations that would break a header, a JSON string or a page if it got there as it is. No client chose it,
/// but a careless paste or a resource file may.
/// </summary>
public sealed class DeclaredText(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    // Line ends of every kind, controls, direction marks, half a character, and more than one byte can say.
    private static readonly string[] Texts =
    [
        "split\r\nX-Injected: yes\r\n\r\n<script>alert(1)</script>", "\n", "\rX-Injected: yes", "\0", "\u007f\u0085",
        "\u2028X-Injected: yes\u2029", "\ud800", "\udc00tail", "a\ud83d", "Größe – 本 🚀", "\u202egnitirw\u202c", "\ufeff\ufffe\uffff",
        "\"\\</style><!--", new('x', 20_000),
    ];

    private static readonly App Site = new(Map);

    // Its answers are written by the application's IProblemDetailsService.
    private static readonly App Customized = new(
        Map, services => services.AddProblemDetails(options => options.CustomizeProblemDetails =
            // It names the trace, which no two requests share.
            details => details.ProblemDetails.Extensions.Remove("traceId")));

    private static void Map(WebApplication app)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            var text = Texts[i];
            app.MapGet($"/text/stub/{i}", () => Stub.Result).NotImplementedYet(
                $"F{text}", plannedFor: text, documentation: text, alternative: text, detail: $"D{text}");
            app.MapGet($"/text/refused/{i}", () => Results.Text("got")).MethodNotAllowed(
                "DELETE", $"R{text}", alternative: text, documentation: text);
            app.MapGet($"/text/linked/{i}", () => Stub.Result).NotImplementedYet(
                "Links", documentation: $"https://docs.example.com/{text}>; rel=\"stylesheet\"");
        }
    }

    public static TheoryData<int> Cases => new(Enumerable.Range(0, Texts.Length));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TextOfAStub_StaysInItsMember(int i)
    {
        HasItsText(await Send(Site, $"GET /text/stub/{i}"), i);
        HasItsText(await Send(Customized, $"GET /text/stub/{i}"), i);
    }

    private static void HasItsText(Reply reply, int i)
    {
        var problem = HasNothingInItsHeaders(reply, 501);

        var expected = WithoutHalves(Texts[i]);
        Assert.Equal($"F{expected}", problem.GetProperty("feature").GetString());
        Assert.Equal($"D{expected}", problem.GetProperty("detail").GetString());
        foreach (var member in (string[])["plannedFor", "documentation", "alternative"])
        {
            Assert.Equal(expected, problem.GetProperty(member).GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TextOfARefusal_StaysInItsMember(int i)
    {
        var problem = HasNothingInItsHeaders(await Send(Site, $"DELETE /text/refused/{i}"), 405);

        var expected = WithoutHalves(Texts[i]);
        Assert.Equal($"R{expected}", problem.GetProperty("reason").GetString());
        Assert.Equal(expected, problem.GetProperty("alternative").GetString());
        Assert.Equal(expected, problem.GetProperty("documentation").GetString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TextBehindAUrl_IsEscapedInTheLinkOrThereIsNone(int i)
    {
        var reply = await Send(Site, $"GET /text/linked/{i}");

        Assert.Equal(501, reply.Status);
        Assert.DoesNotContain(reply.Fields, IsInjected);
        if (reply["Link"] is { } link)
        {
            Assert.StartsWith("<https://docs.example.com/", link);
            Assert.EndsWith(">; rel=\"help\"", link);
            Assert.Equal(1, link.Count(c => c == '>'));
            Assert.All(link, c => Assert.InRange(c, ' ', '~'));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Text_NeitherSplitsNorBreaksThePage(int i)
    {
        var reply = await Send(Site, $"GET /text/stub/{i}\nAccept: text/html");

        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);
        Assert.DoesNotContain(reply.Fields, IsInjected);
        Assert.DoesNotContain("<script", reply.Text);
        Assert.EndsWith("</html>", reply.Text.TrimEnd());
    }

    private static bool IsInjected(string field) => field.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase);

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
    private static string WithoutHalves(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
