using BenchmarkDotNet.Reports;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>What each request took in each round.</summary>
internal sealed class Times(Summary summary)
{
    // Nanoseconds, in the order of the rounds.
    private readonly ILookup<Request, double> _rounds = summary.Reports
        .OrderBy(report => (int)report.BenchmarkCase.Parameters[nameof(RequestBenchmarks.Round)])
        .ToLookup(
            report => (Request)report.BenchmarkCase.Parameters[nameof(RequestBenchmarks.Request)],
            report => report.ResultStatistics!.Median);

    public double Ratio(Request request, Request peer) => Median(_rounds[request].Zip(_rounds[peer], (own, other) => own / other));

    /// <summary>The ratio of what the two take longer than <paramref name="request"/>'s and <paramref name="peer"/>'s base.</summary>
    public double RatioOver((Request Request, Request Base) request, (Request Request, Request Base) peer) =>
        Median(Over(request).Zip(Over(peer), (own, other) => own / other));

    private IEnumerable<double> Over((Request Request, Request Base) pair) =>
        _rounds[pair.Request].Zip(_rounds[pair.Base], (own, other) => own - other);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
