using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>
/// An application as users build it, called where a server would call it: all that a request costs, but for the server. The
/// context of each request is a <c>DefaultHttpContext</c> that the host makes.
/// </summary>
internal sealed class Application
{
    private Application(Action<IFeatureCollection> serve) => Serve = serve;

    /// <summary>Answers the request of the features, into the response of the features.</summary>
    public Action<IFeatureCollection> Serve { get; }

    public static Application Start(Action<WebApplicationBuilder> configure, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();

        // The console of a measurement is for figures.
        builder.Logging.ClearProviders();
        var server = new Server();
        builder.Services.AddSingleton<IServer>(server);
        configure(builder);
        var app = builder.Build();
        map(app);
        app.Start();
        return new(server.Serve!);
    }

    private sealed class Server : IServer
    {
        public Action<IFeatureCollection>? Serve { get; private set; }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            Serve = features =>
            {
                var context = application.CreateContext(features);
                var answering = application.ProcessRequestAsync(context);
                if (!answering.IsCompletedSuccessfully)
                {
                    answering.GetAwaiter().GetResult();
                }

                application.DisposeContext(context, exception: null);
            };
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
