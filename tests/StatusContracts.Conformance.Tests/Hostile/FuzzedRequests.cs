using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Random bytes, to an application with the library and to the same without: both answer equally often, ours where stock
/// dispatched nothing, every response is well formed, and both servers live on.
/// </summary>
public sealed class FuzzedRequests(ITestOutputHelper output)
{
    /// <summary>How many variants to send.</summary>
    public const string VariantsVariable = "STATUSCONTRACTS_WIRE_FUZZ_VARIANTS";

    /// <summary>The seed of the first one; each later one has the next.</summary>
    public const string SeedVariable = "STATUSCONTRACTS_WIRE_FUZZ_SEED";

    private const int Variants = 2_000;

    private const int Seed = 405_501;

    // Enough for whatever content a variant may announce and not send, which both servers would wait for.
    private const int LongestContent = 0x10000;

    private const string Last = "GET /fuzz/books HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static readonly App Site = new(Map, services => services.Configure<KestrelServerOptions>(kestrel =>
        kestrel.Limits.MaxRequestBodySize = LongestContent / 2));

    // To the preface of HTTP/2, Kestrel says in a GOAWAY frame that it speaks HTTP/1.1 here.
    private static readonly byte[] Http1Required = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0D];

    private static readonly byte[] Ending = Encoding.ASCII.GetBytes($"\r\n\r\n{Last}{new string('x', LongestContent)}\r\n\r\n");

    private static void Map(WebApplication app)
    {
        app.MapGet("/fuzz/books", () => Results.Text("books"));
        app.MapPut("/fuzz/stub", () => Stub.Result).NotImplementedYet("Fuzz", documentation: "https://docs.example.com/fuzz");
        app.MapGet("/fuzz/{id:int}", (int id) => Results.Text("number"));
        app.MapDelete("/fuzz/{name:alpha}", (string name) => Results.Text("name"));
        app.MapPost("/fuzz/echo", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            return Results.Text((await reader.ReadToEndAsync()).Length.ToString(CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public async Task RandomBytes_AreAnsweredAsOftenAsByStock()
    {
        await using var stock = await Server.StartAsync(Site, Contracts.None);
        await using var ours = await Server.StartAsync(Site, Contracts.AtStartUp);
        var statuses = new ConcurrentDictionary<int, int>();
        var (first, count) = (Option(SeedVariable, Seed), Option(VariantsVariable, Variants));

        await Parallel.ForEachAsync(Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (seed, _) =>
        {
            foreach (var reply in await Compare(stock, ours, seed))
            {
                statuses.AddOrUpdate(reply.Status, 1, (_, sum) => sum + 1);
            }
        });

        output.WriteLine($"{count} variants: {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} of {pair.Key}"))}");
        (await stock.SendAsync("GET /fuzz/books")).Is(200, "books");
        (await ours.SendAsync("POST /fuzz/books")).IsNotAllowed("DELETE, GET");

        // Stock logs what its endpoint throws when content is broken off.
        Assert.InRange(Warnings(ours), 0, Warnings(stock));

        // They were requests, not rubble.
        Assert.True(count < Variants || ((int[])[200, 400, 404, 405, 501]).All(statuses.ContainsKey), "Not every kind of answer.");
    }

    private static async Task<IReadOnlyList<Reply>> Compare(Server stock, Server ours, int seed)
    {
        var variant = RequestFuzzer.Variant(seed);
        var received = await Task.WhenAll(Exchange(stock, variant), Exchange(ours, variant));
        try
        {
            var (expected, actual) = (Framing.All(received[0], mayBeHead: true), Framing.All(received[1], mayBeHead: true));
            Assert.True(IsOurs(expected, actual, variant));
            return actual;
        }
        catch (XunitException failure)
        {
            string[] texts = [.. received.Prepend(variant).Select(Encoding.Latin1.GetString)];
            throw new XunitException($"Seed {seed}:\n{texts[0]}\n-- stock --\n{texts[1]}\n-- but --\n{texts[2]}", failure);
        }
    }

    private static async Task<byte[]> Exchange(Server server, byte[] variant)
    {
        using var connection = await Connection.OpenAsync(server.Port);
        var sent = connection.SendAsync((byte[])[.. variant, .. Ending]);
        var received = await connection.ReceiveAllAsync();
        await sent;
        return received.AsSpan().EndsWith(Http1Required) ? received[..^Http1Required.Length] : received;
    }

    private static bool IsOurs(IReadOnlyList<Reply> stock, IReadOnlyList<Reply> ours, byte[] variant)
    {
        for (var i = 0; i < Math.Min(stock.Count, ours.Count); i++)
        {
            if (IsAboutTransferCoding(ours[i]))
            {
                // The content is not read here and is there, so what follows on the connection may differ.
                return Encoding.Latin1.GetString(variant).Contains("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
            }

            if (!Difference.IsOurs(stock[i], ours[i]) && !(stock[i].Status == 501 && ours[i].Status == 501))
            {
                return false;
            }
        }

        return stock.Count == ours.Count;
    }

    private static bool IsAboutTransferCoding(Reply reply) => reply.Status == 501 && reply["Allow"] is null
        && (reply.Text.Contains("no transfer coding but chunked", StringComparison.Ordinal) || reply.Body.Length == 0);

    private static int Warnings(Server server) => server.Log.Count(entry => entry.Level >= LogLevel.Warning);

    private static int Option(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
