using System.Text;

namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Methods of every length that Kestrel lets in, and what it does not let in. Where the request line is too long or no
/// request line, Kestrel's own answer stands, and the library never sees the request.
/// </summary>
public sealed class MethodTokens(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private const string Path = "/tokens/books";

    private static readonly App Shop = new(Map);

    // Its answers are written by the application's IProblemDetailsService.
    private static readonly App Customized = new(
        Map, services => services.AddProblemDetails(options => options.CustomizeProblemDetails =
            // It names the trace, which no two requests share.
            details => details.ProblemDetails.Extensions.Remove("traceId")));

    // KestrelServerLimits.MaxRequestLineSize, line end included.
    private static readonly int LongestToken = 8 * 1024 - $" {Path} HTTP/1.1\r\n".Length;

    private static void Map(WebApplication app)
    {
        app.MapGet(Path, () => Results.Text("books"));
        app.MapPost("/tokens/stub", () => Stub.Result).NotImplementedYet("Tokens");
    }

    [Fact]
    public async Task TokenUpToTheServersLimit_Is501()
    {
        foreach (var length in (int[])[1, 2, 7, 8, 9, 63, 64, 127, 128, 1023, 4095, 4096, LongestToken])
        {
            (await Send(Shop, $"{new string('Z', length)} {Path}")).IsUnknownMethod(allow: "GET");
        }
    }

    [Fact]
    public async Task LongerToken_IsTheServersOwn414()
    {
        var request = $"{new string('Z', LongestToken + 1)} {Path}";

        (await Send(Shop, request)).Is(414, "");
        Assert.Equal((await SendToStock(Shop, request)).Transcript, (await Send(Shop, request)).Transcript);
    }

    [Fact]
    public async Task EveryCharacterOfAToken_Is501()
    {
        foreach (var c in Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c).Where(IsTokenCharacter))
        {
            (await Send(Shop, $"X{c}X {Path}")).IsUnknownMethod(allow: "GET");
        }
    }

    [Fact]
    public async Task EveryOtherByte_IsTheServersOwn400()
    {
        var server = await ServerOf(Shop);
        foreach (var c in Enumerable.Range(0, 256).Select(c => (char)c).Where(c => !IsTokenCharacter(c) && c is not ' '))
        {
            using var connection = await Connection.OpenAsync(server.Port);
            await connection.SendAsync($"X{c}X {Path} HTTP/1.1\r\nHost: localhost\r\n\r\n");

            Assert.True(await connection.ReceiveAsync() is { Status: 400, Body.Length: 0 }, $"0x{(int)c:x2}");
        }
    }

    [Theory]
    [InlineData(" GET"), InlineData("GET GET"), InlineData(""), InlineData("\r\n\r\nGET\0"), InlineData("G\u00c3\u2030T")]
    public async Task RequestLineThatIsNone_IsTheServersOwn400(string method)
    {
        var server = await ServerOf(Shop);
        using var connection = await Connection.OpenAsync(server.Port);

        await connection.SendAsync(Encoding.UTF8.GetBytes($"{method} {Path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

        (await connection.ReceiveAsync())!.Is(400, "");
    }

    [Fact]
    public async Task EverySpellingOfAMethodThatTheResourceHas_ReachesItAsInStock()
    {
        foreach (var method in Spellings("GET"))
        {
            (await SendToStock(Shop, $"{method} {Path}")).Is(200);
            (await Send(Shop, $"{method} {Path}")).Is(200, "books");
        }
    }

    [Fact]
    public async Task EverySpellingOfAStub_IsTheStub()
    {
        foreach (var method in Spellings("POST"))
        {
            (await Send(Shop, $"{method} /tokens/stub")).IsPlanned("Tokens", allow: "");
        }
    }

    [Fact]
    public async Task EveryWrongSpellingOfAMethodThatTheResourceLacks_Is501()
    {
        foreach (var method in Spellings("PUT").Where(method => method != "PUT"))
        {
            var problem = (await Send(Shop, $"{method} {Path}")).IsUnknownMethod(allow: "GET");

            Assert.EndsWith("the standard method is PUT.", problem.GetProperty("detail").GetString());
        }
    }

    // To the server they are not HEAD, so the content that is announced must come.
    [Fact]
    public async Task EveryWrongSpellingOfHead_Is501WithContent()
    {
        foreach (var method in Spellings("HEAD").Where(method => method != "HEAD"))
        {
            (await Send(Shop, $"{method} {Path}")).IsUnknownMethod(allow: "GET");
            (await Send(Shop, $"{method} /tokens/nothing")).IsUnknownMethod(allow: null);
            (await Send(Customized, $"{method} {Path}")).IsUnknownMethod(allow: "GET");
        }
    }

    private static IEnumerable<string> Spellings(string method) => Enumerable.Range(0, 1 << method.Length).Select(upper =>
        string.Concat(method.Select((c, i) => (upper >> i & 1) == 1 ? c : char.ToLowerInvariant(c))));

    // RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c);
}
