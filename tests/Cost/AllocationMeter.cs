namespace StatusContracts.Cost;

/// <summary>Measures what samples allocate, each once, and keeps the applications for that running.</summary>
internal sealed class AllocationMeter : IDisposable
{
    private readonly Dictionary<App, HostedApp> _apps = [];
    private readonly Dictionary<Sample, long> _measured = [];

    public long More(Comparison comparison) => PerRequest(comparison.Sample) - PerRequest(comparison.Peer);

    public long PerRequest(Sample sample)
    {
        if (!_measured.TryGetValue(sample, out var bytes))
        {
            if (!_apps.TryGetValue(sample.App, out var app))
            {
                _apps.Add(sample.App, app = HostedApp.Start(sample.App));
            }

            using var connection = app.Connect(sample.Request);
            _measured.Add(sample, bytes = Allocation.PerRequest(connection));
        }

        return bytes;
    }

    public void Dispose()
    {
        foreach (var app in _apps.Values)
        {
            app.Dispose();
        }
    }
}
