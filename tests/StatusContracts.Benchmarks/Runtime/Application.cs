using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>
/// An application as users build it, started without a server: its pipeline, with everything that the host puts in front of
/// it, is called directly.
/// </summary>
internal sealed class Application
{
    private Application(RequestDelegate pipeline, IServiceProvider services)
    {
        Pipeline = pipeline;
        Services = services;
    }

    public RequestDelegate Pipeline { get; }

    public IServiceProvider Services { get; }

    public static Application Start(Action<WebApplicationBuilder> configure, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();

        // The console of a measurement is for figures.
        builder.Logging.ClearProviders();
        var outermost = new Outermost();
        builder.Services.AddSingleton<IServer>(outermost);
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(outermost));
        configure(builder);
        var app = builder.Build();
        map(app);
        app.Start();
        return new(outermost.Pipeline!, app.Services);
    }

    /// <summary>Keeps the whole pipeline. No request comes from elsewhere.</summary>
    private sealed class Outermost : IStartupFilter, IServer
    {
        public RequestDelegate? Pipeline { get; private set; }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(pipeline => Pipeline = pipeline);
            next(app);
        };

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
