using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>One request, sent to an application as often as asked.</summary>
internal sealed class Exchange
{
    private readonly Application _application;
    private readonly HttpRequestFeature _request;
    private readonly Sink _sink = new();
    private ResponseFeature _response = new();

    public Exchange(Application application, string method, string path, string accept)
    {
        _application = application;
        _request = new HttpRequestFeature
        {
            Method = method,
            Path = path,
            RawTarget = path,
            Protocol = HttpProtocol.Http11,
            Scheme = "http",
            Headers = { Host = "localhost", Accept = accept, UserAgent = "StatusContracts.Benchmarks" },
        };
    }

    /// <summary>What was answered to the last request.</summary>
    public Answered Answer => new(
        _response.StatusCode,
        _response.Headers.TryGetValue("Allow", out var allow) ? allow.ToString() : null,
        _response.Headers.ContentType,
        _response.Headers.ContentLength,
        Encoding.UTF8.GetString(_sink.Content));

    public void Send()
    {
        // Nothing of a request is left in the next one, but the request itself and the memory of the content.
        _sink.Clear();
        _response = new();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(_request);
        features.Set<IHttpResponseFeature>(_response);
        features.Set<IHttpResponseBodyFeature>(_sink);
        _application.Serve(features);
        _response.Complete();
    }

    /// <summary>A response that carries out what waits for its end: scopes of services are closed then.</summary>
    private sealed class ResponseFeature : HttpResponseFeature
    {
        private Stack<(Func<object, Task> Callback, object State)>? _completed;

        public override void OnCompleted(Func<object, Task> callback, object state) =>
            (_completed ??= new()).Push((callback, state));

        public void Complete()
        {
            while (_completed is not null && _completed.TryPop(out var waiting))
            {
                waiting.Callback(waiting.State).GetAwaiter().GetResult();
            }
        }
    }
}

/// <summary>An answer.</summary>
internal sealed record Answered(int Status, string? Allow, string? ContentType, long? ContentLength, string Content);
