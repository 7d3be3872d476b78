using System.Collections.Concurrent;

namespace StatusContracts.Conformance;

/// <summary>The servers of one test class, each started when first asked for, all stopped with the class.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(App, Contracts), Lazy<Task<Server>>> _servers = [];

    public Task<Server> Of(App app, Contracts contracts) =>
        _servers.GetOrAdd((app, contracts), key => new(() => Server.StartAsync(key.Item1, key.Item2))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
