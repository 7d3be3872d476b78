using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StatusContracts.Oracle;

/// <summary>
/// An application that maps routes by ASP.NET Core's public API, in the pipeline that <c>WebApplication</c> makes. No
/// server: requests are handed to it, so that thousands of applications can be asked in a minute.
/// </summary>
public sealed class Application : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly RequestDelegate _pipeline;

    /// <param name="library">What is added to ASP.NET Core; null for stock.</param>
    /// <param name="withHead">Whether what is mapped to GET is mapped to HEAD as well.</param>
    public Application(IEnumerable<Route> routes, IApplicationLibrary? library = null, bool withHead = false)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(new DiagnosticListener("test"));
        services.AddSingleton<IWebHostEnvironment>(FallbackFile.Environment);
        services.AddRouting();
        services.AddSingleton<MatcherPolicy, Observer.Policy>();
        library?.AddServices(services);
        _services = services.BuildServiceProvider();

        Action<IApplicationBuilder> configure = app =>
        {
            app.UseRouting();
            app.Use(next => context => context.Features.Get<Observer>() is { } observer ? observer.Stop(context) : next(context));
            app.UseEndpoints(endpoints => new RouteMapper(endpoints, library, withHead).Map(routes));
        };
        foreach (var filter in _services.GetServices<IStartupFilter>().Reverse())
        {
            configure = filter.Configure(configure);
        }

        var app = new ApplicationBuilder(_services);
        configure(app);
        _pipeline = app.Build();
    }

    /// <summary>What the application answers.</summary>
    public Reply Send(Request request)
    {
        using var body = new MemoryStream();
        var context = Context(request);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        try
        {
            _pipeline(context).GetAwaiter().GetResult();
            return Reply.Of(context.Response, body);
        }
        catch (Exception exception)
        {
            return new(0, "", "", exception.GetType().Name);
        }
    }

    /// <summary>What routing selects, without running it.</summary>
    public Selection Select(Request request)
    {
        var context = Context(request);
        var observer = new Observer();
        context.Features.Set(observer);
        try
        {
            _pipeline(context).GetAwaiter().GetResult();
            return observer.Selection;
        }
        catch (Exception exception) when (exception.GetType().Name == "AmbiguousMatchException")
        {
            return observer.Selection;
        }
    }

    public void Dispose() => _services.Dispose();

    private DefaultHttpContext Context(Request request)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Method = request.Method;
        context.Request.Scheme = "http";
        context.Request.Path = request.Path;
        context.Request.Host = new HostString(request.Host);
        context.Request.ContentType = request.ContentType;
        return context;
    }
}
