using System.Diagnostics;
using StatusContracts.Benchmarks.Report;
using StatusContracts.Cost;
using static StatusContracts.Benchmarks.Kestrel.Responses;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>
/// How long a client waits for a response on a connection that stays open. Most of it is the way through the sockets, which
/// each response has.
/// </summary>
internal static class TimeSuite
{
    public static readonly Suite Suite = new("Runtime: time of a request over Kestrel", Measure);

    private const int WarmUp = 5_000;
    private const int Requests = 1_000;   // of one turn

    private static readonly Sample[] All =
    [
        Get, StockGet, NotAllowed, StockNotAllowed, PreEncodedNotAllowed, Planned, StockProblem, PreEncodedPlanned,
        Overlapping, StockOverlapping, UnknownMethod, StockNotFound, ControllerStub, StatusCode,
    ];

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        using var apps = new RunningApps();
        var connections = All.ToDictionary(sample => sample, sample => apps[sample.App].Connect(sample.Request));
        try
        {
            foreach (var connection in connections.Values)
            {
                connection.Exchange(WarmUp);
            }

            var rounds = new Rounds<Sample>(All, effort == Effort.Quick ? 15 : 60, sample =>
            {
                var start = Stopwatch.GetTimestamp();
                connections[sample].Exchange(Requests);
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            });
            return
            [
                Figure.Ratio("a routed GET", "the same app without the library", rounds.Ratio(Get, StockGet), atMost: 1.05),
                Figure.Ratio("405 with `Allow` and body", "stock 405 without a body", rounds.Ratio(NotAllowed, StockNotAllowed), atMost: 1.1),
                Figure.Ratio("405 with `Allow` and body", "the same bytes, written by hand", rounds.Ratio(NotAllowed, PreEncodedNotAllowed), atMost: 1.1),
                Figure.Ratio("501 of a minimal-API stub", "`Results.Problem(statusCode: 501)`", rounds.Ratio(Planned, StockProblem), atMost: 1.0),
                Figure.Ratio("501 of a minimal-API stub", "the same bytes, written by hand", rounds.Ratio(Planned, PreEncodedPlanned), atMost: 1.1),
                Figure.Ratio("501 of a controller stub", "an action returning `StatusCode(501)`", rounds.Ratio(ControllerStub, StatusCode), atMost: 1.0),
                Figure.Ratio("405 where routes overlap by constraint", "stock 405 of the same table", rounds.Ratio(Overlapping, StockOverlapping), atMost: 1.2),
                Figure.Ratio("unknown method on an unknown path", "stock 404", rounds.Ratio(UnknownMethod, StockNotFound), atMost: 1.1),
            ];
        }
        finally
        {
            foreach (var connection in connections.Values)
            {
                connection.Dispose();
            }
        }
    }
}
