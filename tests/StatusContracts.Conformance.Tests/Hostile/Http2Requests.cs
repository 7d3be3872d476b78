using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance.Hostile;

/// <summary>HTTP/2, where it differs: methods are field values, content comes in frames, and streams run beside each other.</summary>
public sealed class Http2Requests : IAsyncLifetime
{
    private static readonly App Shop = new(Map);

    private Server _server = null!; // Set before each test.
    private HttpClient _client = null!;

    private static void Map(WebApplication app)
    {
        app.MapGet("/two/books", () => Results.Text("books"));
        app.MapPut("/two/stub", (Note note) => Stub.Result).NotImplementedYet("Two", documentation: "https://docs.example.com/two");
    }

    public async Task InitializeAsync()
    {
        _server = await Server.StartAsync(Shop, Contracts.Compiled, HttpProtocols.Http2);
        _client = new HttpClient
        {
            BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Assert.DoesNotContain(_server.Log, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Tokens_AreAnsweredAsInHttp1()
    {
        foreach (var length in (int[])[1, 8, 127, 5_000, 8_000])
        {
            var token = new string('Z', length);

            using var reply = await Send(token, "/two/books");
            using var elsewhere = await Send(token, "/two/nothing");

            await IsAnswer(reply, 501, "GET");
            await IsAnswer(elsewhere, 501, allow: null);
        }
    }

    [Fact]
    public async Task Head_HasTheFieldsAndNoContent()
    {
        using var reply = await Send("HEAD", "/two/books");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.True(reply.Content.Headers.ContentLength > 100);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST", "/two/books", 405, "GET"), InlineData("PROPFIND", "/two/books", 501, "GET"), InlineData("PUT", "/two/stub", 501, "")]
    public async Task RefusedContent_DoesNotEndTheConnection(string method, string path, int status, string allow)
    {
        for (var i = 0; i < 20; i++)
        {
            using var content = new ByteArrayContent(new byte[100_000]);
            using var reply = await Send(method, path, content);

            await IsAnswer(reply, status, allow);
        }

        using var next = await Send("GET", "/two/books");
        Assert.Equal("books", await next.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task StreamsBesideEachOther_GetEachItsAnswer()
    {
        (string Method, int Status)[] kinds = [("GET", 200), ("POST", 405), ("PROPFIND", 501), ("DELETE", 405)];
        var requests = Enumerable.Range(0, 200).Select(async i =>
        {
            using var reply = await Send(kinds[i % 4].Method, "/two/books");
            return (int)reply.StatusCode;
        });

        Assert.Equal(Enumerable.Range(0, 200).Select(i => kinds[i % 4].Status), await Task.WhenAll(requests));
    }

    [Fact]
    public async Task NoToken_IsRefusedAsByStock()
    {
        await using var stock = await Server.StartAsync(Shop, Contracts.None, HttpProtocols.Http2);
        foreach (var method in (string[])["F@O", "G T", "", "\0", "G\r\nX: y", "\u00e9", " GET", new('@', 5_000)])
        {
            var expected = await Request(stock, method);

            Assert.Equal(expected, await Request(_server, method));
            Assert.NotEqual("headers", expected.Kind);
        }

        Assert.Equal(new("headers", 501), await Request(_server, "FOO"));
        Assert.Equal(new("headers", 501), await Request(_server, "head"));
        Assert.Equal(new("headers", 200), await Request(_server, "GET"));

        static Task<Http2Frames.Outcome> Request(Server server, string method) => Http2Frames.SendAsync(
            server.Port, (":method", method), (":scheme", "http"), (":authority", "localhost"), (":path", "/two/books"));
    }

    [Fact]
    public async Task OddPseudoHeaders_AreAnsweredAsByStock()
    {
        await using var stock = await Server.StartAsync(Shop, Contracts.None, HttpProtocols.Http2);
        (string, string)[][] requests =
        [
            [(":method", "OPTIONS"), (":scheme", "http"), (":authority", "localhost"), (":path", "*")],
            [(":method", "GET"), (":scheme", "http"), (":authority", "a b"), (":path", "/two/books")],
            [(":method", "GET"), (":scheme", "http"), (":authority", ""), (":path", "/two/books")],
            [(":method", "GET"), (":scheme", "http"), (":authority", "localhost"), (":path", "")],
            [(":method", "GET"), (":scheme", "http"), (":authority", "localhost"), (":path", "two")],
            [(":method", "GET"), (":method", "GET"), (":scheme", "http"), (":path", "/two/books")],
            [(":method", "CONNECT"), (":authority", "localhost:80")],
            [(":method", "CONNECT"), (":scheme", "http"), (":path", "/two/books"), (":authority", "localhost:80")],
            [(":method", "GET"), (":scheme", "http"), (":path", "/two/books"), ("transfer-encoding", "foo, chunked")],
            [(":scheme", "http"), (":path", "/two/books")],
        ];
        foreach (var request in requests)
        {
            Assert.Equal(
                await Http2Frames.SendAsync(stock.Port, request),
                await Http2Frames.SendAsync(_server.Port, request));
        }
    }

    private async Task<HttpResponseMessage> Send(string method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        return await _client.SendAsync(request);
    }

    private static async Task IsAnswer(HttpResponseMessage reply, int status, string? allow)
    {
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal(allow, reply.Content.Headers.TryGetValues("Allow", out var values) ? string.Join(", ", values) : null);
        Assert.DoesNotContain("ZZ", await reply.Content.ReadAsStringAsync());
    }

    public sealed record Note(string Text);
}
