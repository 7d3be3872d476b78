using StatusContracts.Benchmarks.Kestrel;
using StatusContracts.Benchmarks.Report;
using StatusContracts.Benchmarks.Runtime;
using StatusContracts.Benchmarks.StartUp;

namespace StatusContracts.Benchmarks;

/// <summary>All that is measured, in the order of the report.</summary>
internal static class Suites
{
    public static readonly Suite[] All =
    [
        RequestSuite.Suite,
        AllocationSuite.Suite,
        TimeSuite.Suite,
        ThroughputSuite.Suite,
        ThroughputSuite.Load,
        StartUpSuite.Suite,
        Compiler.GeneratorSuite.Suite,
        Compiler.AnalyzerSuite.Suite,
        Compiler.BuildSuite.Suite,
        Compiler.GeneratedSourceSuite.Suite,
    ];
}
