using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Cost;

/// <summary>A started application: Kestrel on a free port of the loopback interface, without a log.</summary>
internal sealed class HostedApp : IDisposable
{
    private readonly WebApplication _app;

    private HostedApp(WebApplication app)
    {
        _app = app;
        Port = new Uri(app.Urls.First()).Port;
    }

    public int Port { get; }

    public static HostedApp Start(App definition)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            Args = ["--hostBuilder:reloadConfigOnChange=false"],   // no watchers of files beside the measurement
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        definition.Services(builder.Services);
        var app = builder.Build();
        definition.Map(app);
        app.Start();
        return new(app);
    }

    public KeptConnection Connect(Request request, int depth = 1) => new(Port, request, depth);

    // A host that stops waits for connections; whoever measured has closed them.
    public void Dispose() => ((IDisposable)_app).Dispose();
}
