namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Several requests on one connection. The content of a refused request is nobody's to read, and must not be taken for
/// the next request, which is how requests are smuggled past a proxy (RFC 9112, section 11.2).
/// </summary>
public sealed class PipelinedRequests(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private const string Host = "Host: localhost\r\n";
    private const string Smuggled = "DELETE /line/secret HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static readonly App Site = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/line/books", () => Results.Text("books"));
        app.MapDelete("/line/secret", () => Results.Text("deleted"));
        app.MapPut("/line/stub", (Note note) => Stub.Result).NotImplementedYet("Lines");
        app.MapPost("/line/echo", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text(await reader.ReadToEndAsync());
        });
    }

    public static TheoryData<string, string> ContentOfEveryFraming => new()
    {
        { $"Content-Length: {Smuggled.Length}\r\n", Smuggled },
        { "Transfer-Encoding: chunked\r\n", $"{Smuggled.Length:x}\r\n{Smuggled}\r\n0\r\n\r\n" },
        { "Transfer-Encoding: chunked\r\n", $"{Smuggled.Length:x};ext=1\r\n{Smuggled}\r\n0\r\nX-Trailer: yes\r\n\r\n" },
        { "Transfer-Encoding: chunked\r\n", string.Concat(Smuggled.Select(c => $"1\r\n{c}\r\n")) + "0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(ContentOfEveryFraming))]
    public async Task ContentOfARefusedRequest_IsNotTheNextRequest(string framing, string content)
    {
        var replies = await Exchange(
            $"POST /line/books HTTP/1.1\r\n{Host}{framing}\r\n{content}"
            + $"GET /line/books HTTP/1.1\r\n{Host}\r\n"
            + $"PROPFIND /line/books HTTP/1.1\r\n{Host}{framing}\r\n{content}"
            + $"PROPFIND /line/nothing HTTP/1.1\r\n{Host}{framing}\r\n{content}"
            + $"PUT /line/stub HTTP/1.1\r\n{Host}Content-Type: application/json\r\n{framing}\r\n{content}"
            + $"GET /line/books HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");

        Assert.Equal([405, 200, 501, 501, 501, 200], replies.Select(reply => reply.Status));
        replies[0].IsNotAllowed("GET");
        replies[1].Is(200, "books");
        replies[2].IsUnknownMethod(allow: "GET");
        replies[3].IsUnknownMethod(allow: null);
        replies[4].IsPlanned("Lines", allow: "");
    }

    [Fact]
    public async Task ContentOfAnUnknownTransferCoding_IsNotTheNextRequest()
    {
        var replies = await Exchange(
            $"POST /line/echo HTTP/1.1\r\n{Host}Transfer-Encoding: foo, chunked\r\n\r\n{Smuggled.Length:x}\r\n{Smuggled}\r\n0\r\n\r\n"
            + $"GET /line/books HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");

        Assert.Equal([501, 200], replies.Select(reply => reply.Status));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), InlineData("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")]
    public async Task BothFramings_AreReadAsChunkedAndEndTheConnection(string framing)
    {
        var request = $"POST /line/books HTTP/1.1\r\n{Host}{framing}\r\n0\r\n\r\n{Smuggled}";

        var replies = await Exchange(request);

        Assert.Equal((await ExchangeWithStock(request)).Count, replies.Count);
        replies[0].IsNotAllowed("GET");
        Assert.DoesNotContain(replies, reply => reply.Text == "deleted");
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n"), InlineData("Content-Length: -5\r\n"), InlineData("Content-Length: 5x\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n"), InlineData("Content-Length: 0x5\r\n"), InlineData("Transfer-Encoding: identity\r\n")]
    [InlineData("Transfer-Encoding: chunked, foo\r\n"), InlineData("Transfer-Encoding : chunked\r\n"), InlineData("X: a\r\n b: folded\r\n")]
    [InlineData("Transfer-Encoding: \"chunked\"\r\n"), InlineData("Transfer-Encoding: chunked;q=1\r\n"), InlineData("Transfer-Encoding: chunked\u00a0\r\n")]
    [InlineData("Transfer-Encoding:\r\n"), InlineData("Transfer-Encoding: ,chunked\r\n"), InlineData("Transfer-Encoding: chunked, chunked\r\n")]
    public async Task OddFraming_IsAnsweredAsOftenAsByStock(string framing)
    {
        var request = $"POST /line/books HTTP/1.1\r\n{Host}{framing}\r\n0\r\n\r\n{Smuggled}";

        var stock = await ExchangeWithStock(request);
        var replies = await Exchange(request);

        Assert.Equal(stock.Count, replies.Count);
        Assert.All(stock.Zip(replies), pair => Assert.True(
            Difference.IsOurs(pair.First, pair.Second), $"{pair.First}\n-- but --\n{pair.Second}"));
    }

    [Fact]
    public async Task AThousandRequests_AreAnsweredInTheirOrder()
    {
        string[] methods = ["GET", "POST", "PROPFIND", "PATCH"];
        int[] statuses = [200, 405, 501, 405];
        var requests = Enumerable.Range(0, 999).Select(i => $"{methods[i % 4]} /line/books HTTP/1.1\r\n{Host}\r\n");

        var replies = await Exchange($"{string.Concat(requests)}PATCH /line/books HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");

        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => statuses[i % 4]), replies.Select(reply => reply.Status));
    }

    [Fact]
    public async Task Head_IsFollowedByTheNextAnswerAtOnce()
    {
        using var connection = await Connection.OpenAsync((await ServerOf(Site)).Port);

        await connection.SendAsync(
            $"HEAD /line/books HTTP/1.1\r\n{Host}\r\nHEAD /line/stub HTTP/1.1\r\n{Host}\r\nGET /line/books HTTP/1.1\r\n{Host}\r\n");

        (await connection.ReceiveAsync(isHead: true))!.Is(405, "");
        (await connection.ReceiveAsync(isHead: true))!.Is(405, "");
        (await connection.ReceiveAsync())!.Is(200, "books");
    }

    private async Task<IReadOnlyList<Reply>> Exchange(string requests) => await Exchange(await ServerOf(Site), requests);

    private async Task<IReadOnlyList<Reply>> ExchangeWithStock(string requests) => await Exchange(await StockServerOf(Site), requests);

    // Until the server closes the connection. Kestrel drops its answers when a client half-closes, so none does.
    private static async Task<IReadOnlyList<Reply>> Exchange(Server server, string requests)
    {
        using var connection = await Connection.OpenAsync(server.Port);
        var sent = connection.SendAsync(requests);
        var received = await connection.ReceiveAllAsync();
        await sent;
        return Framing.All(received);
    }

    public sealed record Note(string Text);
}
