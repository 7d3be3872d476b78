using BenchmarkDotNet.Attributes;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>Every request in turn, as often as there are rounds.</summary>
/// <remarks>Public and open, because BenchmarkDotNet derives from it.</remarks>
public class RequestBenchmarks
{
    private Exchange _exchange = null!;

    // The first parameter orders the cases: a round ends before the next begins.
    [ParamsSource(nameof(Rounds))]
    public int Round { get; set; }

    [ParamsAllValues]
    public Request Request { get; set; }

    public static IEnumerable<int> Rounds => Enumerable.Range(1, RequestSuite.Rounds);

    [GlobalSetup]
    public void Setup() => _exchange = RequestSuite.Exchanges[Request];

    [Benchmark]
    public void Send() => _exchange.Send();
}
