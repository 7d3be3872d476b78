namespace StatusContracts.Cost;

/// <summary>Applications, each started when first asked for.</summary>
internal sealed class RunningApps : IDisposable
{
    private readonly Dictionary<App, HostedApp> _running = [];

    public HostedApp this[App app]
    {
        get
        {
            if (!_running.TryGetValue(app, out var running))
            {
                _running.Add(app, running = HostedApp.Start(app));
            }

            return running;
        }
    }

    public void Dispose()
    {
        foreach (var running in _running.Values)
        {
            running.Dispose();
        }
    }
}
