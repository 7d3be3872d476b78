using StatusContracts.Cost;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>The applications of one suite, each started when first asked for.</summary>
internal sealed class RunningApps : IDisposable
{
    private readonly Dictionary<App, HostedApp> _apps = [];

    public HostedApp this[App app]
    {
        get
        {
            if (!_apps.TryGetValue(app, out var running))
            {
                _apps.Add(app, running = HostedApp.Start(app));
            }

            return running;
        }
    }

    public void Dispose()
    {
        foreach (var running in _apps.Values)
        {
            running.Dispose();
        }
    }
}
