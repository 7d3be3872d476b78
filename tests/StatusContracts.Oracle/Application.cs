using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
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

    /// <param name="table">The table that gives the routes their names.</param>
    /// <param name="routes">Those of its routes that the application maps.</param>
    /// <param name="library">What is added to ASP.NET Core; null for stock.</param>
    public Application(RouteTable table, IEnumerable<Route> routes, IApplicationLibrary? library = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(new DiagnosticListener("test"));
        services.AddSingleton<IWebHostEnvironment>(FallbackFile.Environment);
        services.AddRouting();
        library?.AddServices(services);
        _services = services.BuildServiceProvider();

        Action<IApplicationBuilder> configure = app =>
        {
            app.UseRouting();
            app.Use(next => context => context.Features.Get<Observer>() is { } observer ? observer.Observe(context) : next(context));
            app.UseEndpoints(endpoints => new RouteMapper(endpoints, library).Map(
                routes.Select(route => (route, table.IndexOf(route).ToString(CultureInfo.InvariantCulture)))));
        };
        foreach (var filter in _services.GetServices<IStartupFilter>().Reverse())
        {
            configure = filter.Configure(configure);
        }

        var app = new ApplicationBuilder(_services);
        configure(app);
        _pipeline = app.Build();
        Table = table;
    }

    private RouteTable Table { get; }

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
            // Names of routes are numbers, one on each line behind the sentence.
            return new([.. exception.Message.Split(Environment.NewLine)
                .Where(line => int.TryParse(line, CultureInfo.InvariantCulture, out _))
                .Select(line => Table.Routes[int.Parse(line, CultureInfo.InvariantCulture)])]);
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

    /// <summary>Stops a request where routing is done.</summary>
    private sealed class Observer
    {
        public Selection Selection { get; private set; } = Selection.None;

        public Task Observe(HttpContext context)
        {
            Selection = Selection.Of(context.GetEndpoint());
            return Task.CompletedTask;
        }
    }
}
