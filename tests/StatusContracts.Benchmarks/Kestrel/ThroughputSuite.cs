using StatusContracts.Benchmarks.Report;
using StatusContracts.Cost;
using static StatusContracts.Benchmarks.Kestrel.Responses;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>How many requests a server answers in a second when as many come as it can take, over several connections.</summary>
internal static class ThroughputSuite
{
    public static readonly Suite Suite = new(
        "Runtime: requests per second over Kestrel", effort => Measure(connections: 8, depth: 1, rounds: effort == Effort.Quick ? 21 : 61));

    /// <summary>The same with more connections, and with requests that do not wait for the response before.</summary>
    public static readonly Suite Load = new(
        "Runtime: load over Kestrel",
        _ =>
        [
            .. Measure(connections: 64, depth: 1, rounds: 41),
            .. Measure(connections: 8, depth: 16, rounds: 41),
            .. Measure(connections: 64, depth: 16, rounds: 41),
        ])
    {
        IsFullOnly = true,
    };

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
                client.RequestsPerSecond(TimeSpan.FromMilliseconds(300));
            }

            var measured = new Rounds<Sample>(All, rounds, sample => clients[sample].RequestsPerSecond(TimeSpan.FromMilliseconds(100)));
            var how = $"{connections} connections{(depth == 1 ? "" : $", {depth} requests at once")}";
            return
            [
                AtLeast("a routed GET", Get, "the same app without the library", StockGet, 0.97),
                AtLeast("405 with `Allow` and content", NotAllowed, "stock 405 without content", StockNotAllowed, 0.97),
                AtLeast("405 with `Allow` and content", NotAllowed, "the same bytes, written by hand", PreEncodedNotAllowed, 0.97),
                AtLeast("501 of a minimal-API stub", Planned, "stock 405 without content", StockNotAllowed, 0.97),
                AtLeast("501 of a minimal-API stub", Planned, "the same bytes, written by hand", PreEncodedPlanned, 0.97),
            ];

            Figure AtLeast(string name, Sample sample, string peerName, Sample peer, double bound) =>
                new($"{name}; {how}", peerName, measured.Ratio(sample, peer), Unit.Ratio, Bound.AtLeast(bound));
        }
        finally
        {
            foreach (var client in clients.Values)
            {
                client.Dispose();
            }
        }
    }
}
