namespace StatusContracts.Cost;

/// <summary>Measures what samples allocate, each once, and keeps their applications running for that.</summary>
internal sealed class AllocationMeter : IDisposable
{
    private readonly RunningApps _apps = new();
    private readonly Dictionary<Sample, long> _measured = [];

    public long More(Comparison comparison) => PerRequest(comparison.Sample) - PerRequest(comparison.Peer);

    public long PerRequest(Sample sample)
    {
        if (!_measured.TryGetValue(sample, out var bytes))
        {
            using var connection = _apps[sample.App].Connect(sample.Request);
            _measured.Add(sample, bytes = Allocation.PerRequest(connection));
        }

        return bytes;
    }

    public void Dispose() => _apps.Dispose();
}
