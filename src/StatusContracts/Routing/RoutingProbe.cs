using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StatusContracts.Routing;

/// <summary>
/// The routing of an application once more, to be asked what a URL reaches: the same endpoints, policies and constraints. It
/// is as silent as a question should be: no log, no event, and no measurement, which all would tell of a second request.
/// </summary>
internal sealed class RoutingProbe
{
    // A token, and one that no endpoint is mapped to: what routing finds then is what takes any method, or refuses them.
    private const string NoMethod = "STATUSCONTRACTS-PROBE";

    // The runtime keeps these until they are disposed of, so there is one of each, which names no application.
    private static readonly DiagnosticListener Unheard = new(nameof(RoutingProbe));
    private static readonly Meter Unread = new(nameof(RoutingProbe));

    private readonly RequestDelegate _routing;

    /// <param name="endpoints">All endpoints of the application.</param>
    /// <param name="services">Those of the application. Nothing of one request is kept.</param>
    public RoutingProbe(EndpointDataSource endpoints, IServiceProvider services)
    {
        var routing = new ServiceCollection();
        routing.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        routing.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        routing.AddSingleton(Unheard);
        routing.AddSingleton<IMeterFactory>(new OtherMeters());
        routing.AddSingleton(endpoints);
        routing.AddSingleton(services.GetRequiredService<IOptions<RouteOptions>>());
        routing.AddSingleton(services.GetRequiredService<ParameterPolicyFactory>());
        routing.AddRoutingCore();
        routing.RemoveAll<MatcherPolicy>();
        foreach (var policy in services.GetServices<MatcherPolicy>())
        {
            routing.AddSingleton(policy);
        }

        var app = new ApplicationBuilder(routing.BuildServiceProvider());
        app.UseRouting();
        foreach (var routes in app.Properties.Values.OfType<IEndpointRouteBuilder>().ToList())
        {
            routes.DataSources.Add(endpoints);
        }

        app.Run(static _ => Task.CompletedTask);
        _routing = app.Build();
    }

    /// <summary>What takes the URL of <paramref name="context"/> by no method that anything names; null when nothing does.</summary>
    public async ValueTask<Endpoint?> FindAsync(HttpContext context)
    {
        var apart = Apart(context);
        await _routing(apart);
        return apart.GetEndpoint();
    }

    /// <summary>
    /// A request like that of <paramref name="context"/>, but for its method and content. What is selected and answered for
    /// it, the real one does not see.
    /// </summary>
    public static HttpContext Apart(HttpContext context)
    {
        var request = context.Request;
        var features = new FeatureCollection(context.Features);
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = request.Protocol,
            Scheme = request.Scheme,
            Method = NoMethod,
            PathBase = request.PathBase.Value ?? "",
            Path = request.Path.Value ?? "",
            QueryString = request.QueryString.Value ?? "",
            Headers = request.Headers,
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        features.Set<IEndpointFeature>(new SelectedEndpoint());
        features.Set<IRouteValuesFeature>(new RouteValuesFeature());
        return new DefaultHttpContext(features);
    }

    private sealed class SelectedEndpoint : IEndpointFeature
    {
        public Endpoint? Endpoint { get; set; }
    }

    // A meter of another name: who listens to ASP.NET Core's does not count what nobody asked for.
    private sealed class OtherMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => Unread;

        public void Dispose()
        {
        }
    }
}
