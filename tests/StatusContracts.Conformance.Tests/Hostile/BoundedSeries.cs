using System.Text;
using StatusContracts.Answers;

namespace StatusContracts.Conformance.Hostile;

/// <summary>Clients invent methods without end. Logs, metrics and what is kept in memory do not follow them.</summary>
public sealed class BoundedSeries
{
    private const int Tokens = 500;

    private static readonly App Shop = new(app =>
    {
        app.MapGet("/series/books", () => Results.Text("books"));
        app.MapPost("/series/books", () => Stub.Result).NotImplementedYet("Adding books");
        app.MapGet("/series/{id:int}", (int id) => Results.Text("by number"));
        app.MapDelete("/series/{name:alpha}", (string name) => Results.Text("by name"));
        app.MapFallback("/series/files/{**path}", () => Results.Text("fallback"));
    });

    private static readonly string[] Urls =
        ["/series/books", "/series/1", "/series/name", "/series/files/x", "/series/nothing/here"];

    [Fact]
    public async Task UnknownMethods_LeaveNothingBehind()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.AtStartUp);
        using var measurements = new Measurements(server);
        var answers = server.Services.GetRequiredService<AnswerCatalog>();
        await SendToEveryUrl(server, ["ZZTOP"]);
        var (kept, logged, series) = (answers.Count, server.Log.Count, Series(measurements));

        var replies = await SendToEveryUrl(server, [.. Enumerable.Range(0, Tokens).Select(i => $"ZZ{i:x}&'{i}")]);

        Assert.Equal(kept, answers.Count);
        Assert.Equal(logged, server.Log.Count);
        Assert.Equal(series, Series(measurements));
        Assert.DoesNotContain(server.Log, entry => entry.Message.Contains("ZZ", StringComparison.Ordinal));
        Assert.DoesNotContain(measurements.All, measurement => measurement.Series.Contains("ZZ", StringComparison.Ordinal));
        Assert.DoesNotContain(replies, reply => reply.Transcript.Contains("ZZ", StringComparison.Ordinal));

        var requests = measurements.Of(Measurements.RequestDuration);
        Assert.Equal((Tokens + 1) * Urls.Length, requests.Count);
        Assert.All(requests, request => Assert.Equal("_OTHER", request["http.request.method"]));
    }

    [Fact]
    public async Task WrongSpellings_AddOneAnswerForEachStandardMethodAtMost()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.AtStartUp);
        var answers = server.Services.GetRequiredService<AnswerCatalog>();
        var spellings = Enumerable.Range(0, 1 << "PATCH".Length).Select(upper =>
            string.Concat("PATCH".Select((c, i) => (upper >> i & 1) == 1 ? c : char.ToLowerInvariant(c)))).ToList();
        await SendToEveryUrl(server, [.. spellings.Take(2)]);
        var kept = answers.Count;

        await SendToEveryUrl(server, [.. spellings.Skip(2)]);

        Assert.Equal(kept, answers.Count);
    }

    // On one connection, closed by the last request: whatever was answered has been logged and measured by then.
    private static async Task<IReadOnlyList<Reply>> SendToEveryUrl(Server server, string[] methods)
    {
        var requests = methods.SelectMany(_ => Urls, (method, url) => $"{method} {url} HTTP/1.1\r\nHost: localhost\r\n").ToList();
        requests[^1] += "Connection: close\r\n";
        using var connection = await Connection.OpenAsync(server.Port);

        var sent = connection.SendAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", requests) + "\r\n"));
        var received = await connection.ReceiveAllAsync();
        await sent;

        var replies = Framing.All(received);
        Assert.Equal(requests.Count, replies.Count);
        return replies;
    }

    private static string[] Series(Measurements measurements) =>
        [.. measurements.All.Select(measurement => measurement.Series).Distinct().Order(StringComparer.Ordinal)];
}
