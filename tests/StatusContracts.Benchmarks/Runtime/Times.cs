using BenchmarkDotNet.Reports;
using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>What each request took in each round.</summary>
internal sealed class Times(Summary summary)
{
    // Nanoseconds, in the order of the rounds: the first quartile of the iterations, because other processes only add.
    private readonly ILookup<Request, double> _rounds = summary.Reports
        .OrderBy(report => (int)report.BenchmarkCase.Parameters[nameof(RequestBenchmarks.Round)])
        .ToLookup(
            report => (Request)report.BenchmarkCase.Parameters[nameof(RequestBenchmarks.Request)],
            report => report.ResultStatistics!.Q1);

    public double Ratio(Request request, Request peer) => Statistics.Median(_rounds[request].Zip(_rounds[peer], (own, other) => own / other));

    /// <summary>The ratio of what the two take longer than <paramref name="request"/>'s and <paramref name="peer"/>'s base.</summary>
    public double RatioOver((Request Request, Request Base) request, (Request Request, Request Base) peer) =>
        Statistics.Median(Over(request).Zip(Over(peer), (own, other) => own / other));

    private IEnumerable<double> Over((Request Request, Request Base) pair) =>
        _rounds[pair.Request].Zip(_rounds[pair.Base], (own, other) => own - other);
}
