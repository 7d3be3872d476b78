using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance;

/// <summary>A started application: Kestrel on a free port of the loopback interface.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogRecord _log;

    private Server(WebApplication app, LogRecord log)
    {
        _app = app;
        _log = log;
        Port = new Uri(app.Urls.First()).Port;
    }

    public int Port { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>What the library had to make itself, because no table had it.</summary>
    public IReadOnlyCollection<string> CompletedAtStartup =>
        [.. _log.Entries.Where(entry => entry.Event == "AnswerCompletedAtRunTime").Select(entry => entry.Message)];

    /// <summary>What the library logged, and every warning of anybody.</summary>
    public IReadOnlyCollection<LogRecord.Entry> Log => _log.Entries;

    /// <summary>The endpoint that took the last request; null when none did, or only a 405 or 415 that has no route.</summary>
    public RouteEndpoint? LastEndpoint { get; private set; }

    /// <param name="port">0 for one that is free.</param>
    public static async Task<Server> StartAsync(
        App definition, Contracts contracts, HttpProtocols protocols = HttpProtocols.Http1, int port = 0)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",

            // A watcher for each settings file of each server would exhaust the machine's.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        var log = new LogRecord();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = protocols));
        definition.Services?.Invoke(builder.Services);
        contracts.Add(builder.Services);
        definition.LateServices?.Invoke(builder.Services);

        var app = builder.Build();
        var server = default(Server);
        app.Use((context, next) =>
        {
            server!.LastEndpoint = context.GetEndpoint() as RouteEndpoint;
            return next(context);
        });
        definition.Map(app);
        await app.StartAsync();
        return server = new Server(app, log);
    }

    public Task<Reply> SendAsync(string request) => Wire.SendAsync(Port, request);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
