using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using StatusContracts.Answers;
using StatusContracts.Routing;
using Xunit.Abstractions;

namespace StatusContracts.Conformance.Load;

/// <summary>
/// Thousands of requests over many connections while endpoints come and go: each answer is right for the routes before or
/// after a change, and nothing of replaced routes stays behind.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ChangesUnderLoad(ITestOutputHelper output)
{
    /// <summary>How many requests each connection sends in each phase.</summary>
    public const string RequestsVariable = "STATUSCONTRACTS_LOAD_REQUESTS";

    private const int Requests = 250;

    private const int Connections = 32;

    private const int Phases = 3;

    private const int RequestsForEachChange = 64;

    // One small object kept for each request of the later phases would be more; what the pools of the framework move is less.
    private const long MostGrowth = 500_000;

    private readonly ChangingRoutes _routes = new();
    private readonly ConcurrentDictionary<int, WeakReference> _graphs = [];
    private int _answered;

    [Fact]
    public async Task EveryAnswerIsRight_AndNothingStaysBehind()
    {
        await using var server = await Server.StartAsync(new App(Map), Contracts.AtStartUp);
        var catalog = server.Services.GetRequiredService<AnswerCatalog>();
        var clients = await Clients(server);

        // The first phase fills pools, and makes every answer that there is.
        await Phase(clients, Count);
        var (heap, answers) = (LiveHeap(), catalog.Count);
        for (var phase = 1; phase < Phases; phase++)
        {
            await Phase(clients, Count);
        }

        // So that no connection remembers an older endpoint.
        await Phase(clients, count: 1);

        var growth = LiveHeap() - heap;
        var certain = clients.Sum(client => client.Certain);
        output.WriteLine($"{_answered} answers, {certain} of them certain, {_routes.Completed} changes, {growth} bytes more");
        Assert.Equal("", string.Join('\n', clients.SelectMany(client => client.Failures).Take(5)));
        Assert.InRange(certain, _answered / 4, _answered);
        Assert.Equal(answers, catalog.Count);
        Assert.DoesNotContain(server.Log, entry => entry.Level >= LogLevel.Warning || entry.Exception is not null);
        Assert.InRange(growth, long.MinValue, MostGrowth);

        Assert.Equal(_answered / RequestsForEachChange, _routes.Completed);
        Assert.All(_routes.Replaced.SkipLast(2), endpoint => Assert.False(endpoint.IsAlive));
        Assert.InRange(_graphs.Count, _routes.Completed / 2, int.MaxValue);
        Assert.All(_graphs.Where(graph => graph.Key < _routes.Completed - 2), graph => Assert.False(graph.Value.IsAlive));
        clients.ForEach(client => client.Dispose());
    }

    private static int Count =>
        Environment.GetEnvironmentVariable(RequestsVariable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : Requests;

    private void Map(WebApplication app)
    {
        ((IEndpointRouteBuilder)app).DataSources.Add(_routes);
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Resource>() is { } resource)
            {
                // A part of the routing graph: it lives as long as that.
                _graphs.TryAdd(_routes.Completed, new(resource));
            }

            return next(context);
        });
    }

    private async Task<List<LoadClient>> Clients(Server server)
    {
        var clients = new List<LoadClient>();
        for (var seed = 0; seed < Connections; seed++)
        {
            clients.Add(new(await Connection.OpenAsync(server.Port), _routes, Answered, seed));
        }

        return clients;
    }

    private void Answered()
    {
        if (Interlocked.Increment(ref _answered) % RequestsForEachChange == 0)
        {
            lock (_routes)
            {
                _routes.Change();
            }
        }
    }

    // On a thread of its own: a client goes on as soon as its answer is there.
    private static Task Phase(List<LoadClient> clients, int count) =>
        Task.WhenAll(clients.Select(client => Task.Run(() => client.SendAsync(count))));

    private static long LiveHeap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
