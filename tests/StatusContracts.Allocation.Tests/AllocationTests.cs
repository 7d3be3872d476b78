using StatusContracts.Cost;

namespace StatusContracts.Allocation.Tests;

/// <summary>What a request over Kestrel allocates, to the byte.</summary>
public sealed class AllocationTests(AllocationTests.Meter meter) : IClassFixture<AllocationTests.Meter>
{
    private static readonly Dictionary<string, Comparison> All =
        new[] { Comparisons.Handled, Comparisons.Answered }.SelectMany(list => list).ToDictionary(comparison => comparison.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_AllocatesAsManyBytesMoreThanItsPeer(string name) =>
        Assert.Equal(All[name].Expected, meter.Bytes.More(All[name]));

    [Fact]
    public void MinimalStub_AllocatesATenthOfAProblemAtMost()
    {
        var (stub, byHand, get) = Comparisons.MinimalStub;
        var routing = meter.Bytes.PerRequest(get);

        Assert.InRange(meter.Bytes.PerRequest(stub) - routing, 0, (meter.Bytes.PerRequest(byHand) - routing) / 10);
    }

    [Fact]
    public void ControllerStub_AllocatesThreeFifthsOfAStatusCodeResult()
    {
        var (stub, byHand) = Comparisons.ControllerStub;

        Assert.InRange(meter.Bytes.PerRequest(stub), 0, meter.Bytes.PerRequest(byHand) * 3 / 5);
    }

    /// <summary>The meter that all tests share, since it measures each sample once.</summary>
    public sealed class Meter : IDisposable
    {
        internal AllocationMeter Bytes { get; } = new();

        public void Dispose() => Bytes.Dispose();
    }
}
