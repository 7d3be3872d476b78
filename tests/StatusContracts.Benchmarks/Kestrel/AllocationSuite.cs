using StatusContracts.Benchmarks.Report;
using StatusContracts.Cost;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>What a request over Kestrel allocates, to the byte. StatusContracts.Allocation.Tests asserts the same.</summary>
internal static class AllocationSuite
{
    public static readonly Suite Suite = new("Runtime: allocation over Kestrel", _ => Measure());

    private static readonly Unit BytesMore = new(" B more", 0);

    private static List<Figure> Measure()
    {
        using var meter = new AllocationMeter();
        var (stub, problem, get) = Comparisons.MinimalStub;
        var (action, statusCode) = Comparisons.ControllerStub;
        var routing = meter.PerRequest(get);
        return
        [
            .. Comparisons.Handled.Select(comparison => Of(comparison, Bound.Exactly(comparison.More))),

            // Less is no failure: code that has run for long may keep on the stack what the tests, where it is compiled once,
            // see on the heap.
            .. Comparisons.Answered.Select(comparison => Of(comparison, Bound.AtMost(comparison.More))),
            Figure.Ratio(
                "501 of a minimal-API stub, over the routed GET",
                "`Results.Problem(statusCode: 501)`, over the routed GET",
                (double)(meter.PerRequest(stub) - routing) / (meter.PerRequest(problem) - routing),
                atMost: 0.1),
            Figure.Ratio(
                "501 of a controller stub",
                "an action returning `StatusCode(501)`",
                (double)meter.PerRequest(action) / meter.PerRequest(statusCode),
                atMost: 0.6),
        ];

        Figure Of(Comparison comparison, Bound bound) =>
            new(comparison.Name, comparison.PeerName, meter.More(comparison), BytesMore, bound);
    }
}
