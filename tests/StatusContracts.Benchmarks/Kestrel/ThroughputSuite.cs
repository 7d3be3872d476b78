using StatusContracts.Benchmarks.Report;
using StatusContracts.Cost;
using static StatusContracts.Benchmarks.Kestrel.Responses;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>How many requests a server answers in a second over several connections, each of which waits for its response.</summary>
internal static class ThroughputSuite
{
    public static readonly Suite Suite = new(
        "Runtime: requests per second over Kestrel",
        effort => Measure(connections: 8, depth: 1, rounds: effort == Effort.Quick ? 51 : 201));

    /// <summary>The same with more connections, and with requests that do not wait for the response before.</summary>
    public static readonly Suite Load = new(
        "Runtime: load over Kestrel",
        _ =>
        [
            .. Measure(connections: 64, depth: 1, rounds: 101),
            .. Measure(connections: 8, depth: 16, rounds: 101),
            .. Measure(connections: 64, depth: 16, rounds: 101),
        ])
    {
        IsFullOnly = true,
    };

    private static readonly Bounds OneByOne = new(ByHand: 0.97, WithoutContent: 0.97);

    // Once no request waits for the network, the server's own work shows: what follows from 280 more bytes of fields and
    // content, which costs by hand nearly as much; and the questions that a 405 asks, whether the server knows the method and
    // whether the request runs again for an error page.
    private static readonly Bounds AtOnce = new(ByHand: 0.80, WithoutContent: 0.70);

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(40);

    private static readonly Sample[] All =
        [Get, StockGet, NotAllowed, StockNotAllowed, PreEncodedNotAllowed, Planned, PreEncodedPlanned];

    private static IReadOnlyList<Figure> Measure(int connections, int depth, int rounds)
    {
        using var apps = new RunningApps();
        var clients = All.ToDictionary(sample => sample, sample => new Clients(apps[sample.App], sample.Request, connections, depth));
        try
        {
            foreach (var client in clients.Values)
            {
                client.RequestsPerSecond(WarmUp);
            }

            RequireSameLength(clients[NotAllowed], clients[PreEncodedNotAllowed]);
            RequireSameLength(clients[Planned], clients[PreEncodedPlanned]);
            var measured = new Rounds<Sample>(All, rounds, sample => clients[sample].RequestsPerSecond(Turn));
            return depth == 1
                ? Figures(measured, $"{connections} connections", OneByOne)
                : Figures(measured, $"{connections} connections, {depth} requests at once", AtOnce);
        }
        finally
        {
            foreach (var client in clients.Values)
            {
                client.Dispose();
            }
        }
    }

    private static IReadOnlyList<Figure> Figures(Rounds<Sample> measured, string how, Bounds least)
    {
        const string Without = "stock 405 without a body";
        const string ByHand = "the same bytes, written by hand";
        return
        [
            AtLeast("a routed GET", Get, "the same app without the library", StockGet, OneByOne.ByHand),
            AtLeast("405 with `Allow` and body", NotAllowed, Without, StockNotAllowed, least.WithoutContent),
            AtLeast("405 with `Allow` and body", NotAllowed, ByHand, PreEncodedNotAllowed, least.ByHand),
            AtLeast("501 of a minimal-API stub", Planned, Without, StockNotAllowed, least.WithoutContent),
            AtLeast("501 of a minimal-API stub", Planned, ByHand, PreEncodedPlanned, least.ByHand),
            new(
                $"405 with `Allow` and body, written by hand; {how}",
                Without,
                measured.Ratio(PreEncodedNotAllowed, StockNotAllowed),
                Unit.Ratio,
                Bound.None),
        ];

        Figure AtLeast(string name, Sample sample, string peerName, Sample peer, double bound) =>
            new($"{name}; {how}", peerName, measured.Ratio(sample, peer), Unit.Ratio, Bound.AtLeast(bound));
    }

    private static void RequireSameLength(Clients clients, Clients peers)
    {
        if (clients.ResponseLength != peers.ResponseLength)
        {
            throw new InvalidOperationException(
                $"By hand, {peers.ResponseLength} bytes come instead of {clients.ResponseLength}: see PreEncodedAnswer.");
        }
    }

    /// <summary>The least ratios to the same bytes written by hand, and to a stock 405.</summary>
    private sealed record Bounds(double ByHand, double WithoutContent);
}
