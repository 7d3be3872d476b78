using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.ResponseCompression;

namespace StatusContracts.Neighbours;

/// <summary>A compressed answer says the same, with another length.</summary>
public abstract class ResponseCompression(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        app =>
        {
            app.UseResponseCompression();
            Map(app);
        },
        services => services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        }));

    // Its list of media types has no problems on it.
    private static readonly App AsConfiguredByDefault = new(
        app =>
        {
            app.UseResponseCompression();
            Map(app);
        },
        services => services.AddResponseCompression());

    private static void Map(WebApplication app)
    {
        app.MapGet("/small/get", () => Results.Text(new string('a', 500)));
        app.MapPost("/small/get", [NotImplementedYet("Posting")] () => Stub.Result);
    }

    [Theory]
    [InlineData("DELETE", 405), InlineData("POST", 501), InlineData("PROPFIND", 501)]
    public async Task Problem_IsTheSameOnceDecompressed(string method, int status)
    {
        var reply = await Send(Site, $"{method} /small/get\nAccept-Encoding: gzip");
        var plain = await Send(Site, $"{method} /small/get");

        reply.Is(status);
        plain.Is(status);
        Assert.Equal("gzip", reply["Content-Encoding"]);
        Assert.Equal("Accept-Encoding", reply["Vary"]);
        Assert.Null(reply["Content-Length"]);
        Assert.Equal(plain["Allow"], reply["Allow"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal(plain.Text, await DecompressAsync(method, "application/json"));
        Assert.Equal(status, JsonDocument.Parse(plain.Text).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Page_IsTheSameOnceDecompressed()
    {
        var plain = await Send(Site, "DELETE /small/get\nAccept: text/html");

        Assert.Equal("text/html; charset=utf-8", plain["Content-Type"]);
        Assert.Equal(plain.Text, await DecompressAsync("DELETE", "text/html"));
    }

    [Fact]
    public async Task Head_HasNoContent()
    {
        var reply = await Send(Site, "HEAD /small/get\nAccept-Encoding: gzip");

        reply.Is(405, "");
        Assert.Equal("GET", reply["Allow"]);
    }

    [Fact]
    public async Task TypeThatIsNotListed_StaysAsItIs()
    {
        var reply = await Send(AsConfiguredByDefault, "DELETE /small/get\nAccept-Encoding: gzip");

        reply.IsNotAllowed("GET");
        Assert.Null(reply["Content-Encoding"]);
    }

    [Fact]
    public async Task RequestOfAnEndpoint_IsAnsweredAsInStock() => Assert.Equal(
        "gzip", (await SendAsInStock(AsConfiguredByDefault, "GET /small/get\nAccept-Encoding: gzip"))["Content-Encoding"]);

    // By a client that knows chunks; what it gets must be complete.
    private async Task<string> DecompressAsync(string method, string accept)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            new HttpMethod(method), $"http://127.0.0.1:{(await ServerOf(Site)).Port}/small/get");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await client.SendAsync(request);
        await using var content = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public sealed class Compiled(Servers servers) : ResponseCompression(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ResponseCompression(servers, Contracts.AtStartUp);
}
