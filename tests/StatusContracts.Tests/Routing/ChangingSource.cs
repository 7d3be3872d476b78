using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Tests.Routing;

/// <summary>Endpoints that change while the application runs.</summary>
internal sealed class ChangingSource : EndpointDataSource
{
    private IReadOnlyList<Endpoint> _endpoints = [];
    private CancellationTokenSource _change = new();

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    public void Replace(IReadOnlyList<Endpoint> endpoints)
    {
        _endpoints = endpoints;
        Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
    }
}
