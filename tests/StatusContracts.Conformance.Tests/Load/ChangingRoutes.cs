using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Conformance.Load;

/// <summary>Routes that change while requests come in, from one version of <see cref="RouteTable"/> to the next.</summary>
internal sealed class ChangingRoutes : EndpointDataSource
{
    private readonly List<WeakReference> _replaced = [];
    private IReadOnlyList<Endpoint> _endpoints = RouteTable.Endpoints(version: 0);
    private CancellationTokenSource _change = new();
    private volatile int _begun;
    private volatile int _completed;

    /// <summary>The newest version that a request may meet.</summary>
    public int Begun => _begun;

    /// <summary>The oldest version that a request may meet that is sent from now on.</summary>
    public int Completed => _completed;

    /// <summary>One endpoint of each version that is gone.</summary>
    public IReadOnlyList<WeakReference> Replaced => _replaced;

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    /// <summary>Goes on to the next version. Not for several threads.</summary>
    public void Change()
    {
        var version = ++_begun;
        _replaced.Add(new(_endpoints[0]));
        _endpoints = RouteTable.Endpoints(version);
        var old = Interlocked.Exchange(ref _change, new CancellationTokenSource());

        // Routing builds its graph in the callback.
        old.Cancel();
        old.Dispose();
        _completed = version;
    }
}
