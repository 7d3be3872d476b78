using System.Buffers;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StatusContracts.Conformance.Topics;

/// <summary>What a real client makes of the answers, over HTTP/1.1 and HTTP/2.</summary>
public abstract class HttpClients(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map);

    private static readonly App Generous = new(
        app =>
        {
            Map(app);
            app.MapGet("/client/large", () => Results.Bytes(new byte[1_000_000]));
            app.MapGet("/client/streamed", async (HttpResponse response) =>
            {
                await response.WriteAsync("one");
                await response.Body.FlushAsync();
                await response.WriteAsync("two");
            });

            // Written by PipeWriter: over HTTP/2, Kestrel sends that for HEAD, too.
            app.MapGet("/client/json", () => Results.Json("books"));
            app.MapGet("/client/unflushed", (HttpResponse response) => response.BodyWriter.Write("books"u8));
        },
        services => services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true));

    private static void Map(WebApplication app)
    {
        app.MapGet("/client/books", () => Results.Text("books"));
        app.MapPut("/client/books", () => Results.Text("put"));
        app.MapPost("/client/books",
            [NotImplementedYet("Posting", Documentation = "https://docs.example.com/é")] () => Stub.Result);
        app.MapPost("/client/stub", [NotImplementedYet("Alone")] () => Stub.Result);
    }

    public static TheoryData<HttpProtocols> Protocols => new(HttpProtocols.Http1, HttpProtocols.Http2);

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Answers_AreReadAsTheyAreMeant(HttpProtocols protocol)
    {
        await using var server = await Server.StartAsync(Site, Contracts, protocol);
        using var client = Client(server, protocol);

        using var refused = await client.DeleteAsync("/client/books");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["GET", "PUT"], refused.Content.Headers.Allow);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(405, problem.GetProperty("status").GetInt32());

        using var planned = await client.PostAsync("/client/books", new StringContent("content that nobody reads"));
        Assert.Equal(HttpStatusCode.NotImplemented, planned.StatusCode);
        Assert.Equal("<https://docs.example.com/%C3%A9>; rel=\"help\"", planned.Headers.GetValues("Link").Single());

        using var alone = await client.GetAsync("/client/stub");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, alone.StatusCode);
        Assert.Empty(alone.Content.Headers.Allow);

        using var head = await client.SendAsync(Message(client, "HEAD", "/client/books"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.True(head.Content.Headers.ContentLength > 0);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task ConnectionAfterAnAnswer_IsUsable(HttpProtocols protocol)
    {
        await using var server = await Server.StartAsync(Site, Contracts, protocol);
        using var client = Client(server, protocol);

        for (var i = 0; i < 3; i++)
        {
            using var planned = await client.PostAsync("/client/stub", new StringContent(new string('x', 10_000)));
            using var unknown = await client.SendAsync(Message(client, "PROPFIND", "/client/nothing"));
            Assert.Equal(HttpStatusCode.NotImplemented, planned.StatusCode);
            Assert.Equal(HttpStatusCode.NotImplemented, unknown.StatusCode);
            Assert.Equal("books", await client.GetStringAsync("/client/books"));
        }
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task HeadAndOptions_AreReadAsTheyAreMeant(HttpProtocols protocol)
    {
        await using var server = await Server.StartAsync(Generous, Contracts, protocol);
        using var client = Client(server, protocol);

        foreach (var (path, length) in new[] { ("books", 5L), ("large", 1_000_000L), ("streamed", (long?)null), ("json", null), ("unflushed", null) })
        {
            using var head = await client.SendAsync(Message(client, "HEAD", $"/client/{path}"));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(length, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());

            // Content where none may be would be taken for the next response.
            using var options = await client.SendAsync(Message(client, "OPTIONS", $"/client/{path}"));
            Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
            Assert.Equal(["GET", "HEAD", "OPTIONS"], options.Content.Headers.Allow.Except(["PUT"]));
            Assert.Null(options.Content.Headers.ContentType);
            Assert.Equal("books", await client.GetStringAsync("/client/books"));
        }
    }

    private static HttpClient Client(Server server, HttpProtocols protocol) => new()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{server.Port}"),
        DefaultRequestVersion = protocol == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    // Unlike the client's own methods, a message does not take over the version of the client.
    private static HttpRequestMessage Message(HttpClient client, string method, string path) => new(new(method), path)
    {
        Version = client.DefaultRequestVersion,
        VersionPolicy = client.DefaultVersionPolicy,
    };

    public sealed class Compiled(Servers servers) : HttpClients(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HttpClients(servers, Contracts.AtStartUp);
}
