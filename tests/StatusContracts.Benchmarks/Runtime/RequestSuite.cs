using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>The time of one request in process, by BenchmarkDotNet: every figure is the median of the ratios of all rounds.</summary>
internal static class RequestSuite
{
    // Less than a millisecond, so that on a busy machine most iterations end before another process has its turn.
    private const int Invocations = 2_048;

    public static readonly Suite Suite = new("Runtime: time of a request in process", Measure);

    /// <summary>How often each request has its turn.</summary>
    public static int Rounds { get; private set; }

    public static IReadOnlyDictionary<Request, Exchange> Exchanges => field ??= WarmedUp();

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        Rounds = effort == Effort.Quick ? 23 : 45;
        _ = Exchanges;
        var summary = BenchmarkRunner.Run<RequestBenchmarks>(Configuration());
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
        {
            throw new InvalidOperationException("BenchmarkDotNet could not measure: " + string.Join("; ", summary.ValidationErrors));
        }

        return RequestFigures.Of(new Times(summary));
    }

    private static ManualConfig Configuration() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Throughput)
            .WithInvocationCount(Invocations)
            .WithWarmupCount(1)
            .WithIterationCount(12)
            .WithEvaluateOverhead(false)
            .WithGcForce(false))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Repository.Root, "BenchmarkDotNet.Artifacts"))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);

    // The runtime compiles what runs often, in the background and more than once; all of it, before anything is measured.
    private static Dictionary<Request, Exchange> WarmedUp()
    {
        var exchanges = Enum.GetValues<Request>().ToDictionary(request => request, Runtime.Exchanges.Of);
        for (var i = 0; i < 4; i++)
        {
            foreach (var exchange in exchanges.Values)
            {
                for (var sent = 0; sent < 5_000; sent++)
                {
                    exchange.Send();
                }
            }

            Thread.Sleep(200);
        }

        return exchanges;
    }
}
