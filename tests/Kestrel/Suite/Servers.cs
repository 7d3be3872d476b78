using System.Collections.Concurrent;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StatusContracts.Conformance;

/// <summary>The servers of one test class, each started when first asked for, all stopped with the class.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(App, Contracts, HttpProtocols), Lazy<Task<Server>>> _servers = [];

    public Task<Server> Of(App app, Contracts contracts, HttpProtocols protocols = HttpProtocols.Http1) =>
        _servers.GetOrAdd(
            (app, contracts, protocols), key => new(() => Server.StartAsync(key.Item1, key.Item2, key.Item3))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
