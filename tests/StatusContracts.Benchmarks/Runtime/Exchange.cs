using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>One request, sent to an application as often as asked. What a server uses again is used again.</summary>
internal sealed class Exchange
{
    private readonly RequestDelegate _pipeline;
    private readonly FeatureCollection _features = new();
    private readonly DefaultHttpContext _context;
    private readonly RoutingFeature _routing = new();
    private readonly ResponseFeature _response = new();
    private readonly Sink _sink = new();

    public Exchange(Application application, string method, string path, string accept)
    {
        _pipeline = application.Pipeline;
        _features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = method,
            Path = path,
            RawTarget = path,
            Protocol = HttpProtocol.Http11,
            Scheme = "http",
            Headers = { Host = "localhost", Accept = accept, UserAgent = "StatusContracts.Benchmarks" },
        });
        _features.Set<IHttpResponseFeature>(_response);
        _features.Set<IHttpResponseBodyFeature>(_sink);
        _features.Set<IEndpointFeature>(_routing);
        _features.Set<IRouteValuesFeature>(_routing);
        _context = new(_features) { ServiceScopeFactory = application.Services.GetRequiredService<IServiceScopeFactory>() };
    }

    /// <summary>The answer in short: status, <c>Allow</c>, type and length of the content, content.</summary>
    public Answered Answer => new(
        _response.StatusCode,
        _response.Headers.ContainsKey("Allow") ? _response.Headers.Allow.ToString() : null,
        _response.Headers.ContentType,
        _response.Headers.ContentLength,
        Encoding.UTF8.GetString(_sink.Content));

    public void Send()
    {
        _response.Clear();
        _routing.Clear();
        _sink.Clear();

        // What is put into it during the request is gone with it; so is what the context remembers of the last one.
        _context.Uninitialize();
        _context.Initialize(new FeatureCollection(_features));
        var answering = _pipeline(_context);
        if (!answering.IsCompletedSuccessfully)
        {
            answering.GetAwaiter().GetResult();
        }

        _response.Complete();
    }
}

/// <summary>What was answered.</summary>
internal sealed record Answered(int Status, string? Allow, string? ContentType, long? ContentLength, string Content);
