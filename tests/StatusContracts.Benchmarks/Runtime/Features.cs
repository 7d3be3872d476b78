using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>What routing found. A server keeps it beside the request and uses it again, as Kestrel does.</summary>
internal sealed class RoutingFeature : IEndpointFeature, IRouteValuesFeature
{
    public Endpoint? Endpoint { get; set; }

    public RouteValueDictionary RouteValues
    {
        get => field ??= [];
        set;
    } = null!;

    public void Clear()
    {
        Endpoint = null;
        RouteValues = null!;
    }
}

/// <summary>A response that is used again, and carries out what waits for its end: scopes of services are closed then.</summary>
internal sealed class ResponseFeature : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new();

    public void Clear()
    {
        StatusCode = StatusCodes.Status200OK;
        Headers.Clear();
    }

    public override void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

    public void Complete()
    {
        while (_completed.TryPop(out var waiting))
        {
            waiting.Callback(waiting.State).GetAwaiter().GetResult();
        }
    }
}
