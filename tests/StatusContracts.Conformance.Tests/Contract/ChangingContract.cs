using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Conformance.Contract;

/// <summary>When endpoints are read, and read again.</summary>
public sealed class ChangingContract
{
    [Fact]
    public async Task RoutesThatComeLater_AreThere()
    {
        var routes = new Routes("/first");
        await using var server = await Start(routes);
        var contract = server.Services.GetRequiredService<IStatusContract>();
        Assert.Equal(["/first"], contract.Resources.Select(resource => resource.Route));
        Assert.DoesNotContain("PURGE", contract.ServerMethods);

        routes.Add("/second", "PURGE");

        Assert.Equal(["/first", "/second"], contract.Resources.Select(resource => resource.Route));
        Assert.Contains("PURGE", contract.ServerMethods);
        (await server.SendAsync("PURGE /first")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task Endpoints_AreReadWhenSomebodyAsks()
    {
        var routes = new Routes("/first");
        await using var server = await Start(routes);
        await server.SendAsync("GET /first");
        var reads = routes.Reads;

        var contract = server.Services.GetRequiredService<IStatusContract>();
        Assert.Equal(reads, routes.Reads);

        // Once for the resources, and once for the methods that the server knows.
        var first = contract.Resources;
        Assert.Equal(reads + 2, routes.Reads);
        Assert.Same(first, contract.Resources);
        Assert.NotEmpty(contract.ServerMethods);
        Assert.Equal(reads + 2, routes.Reads);
    }

    [Fact]
    public async Task Readers_MayComeTogether()
    {
        var routes = new Routes("/0");
        await using var server = await Start(routes);
        var contract = server.Services.GetRequiredService<IStatusContract>();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            // Routes are only ever added, so whoever reads later reads more.
            for (var seen = 0; seen < 100; seen = Math.Max(seen, contract.Resources.Count))
            {
                Assert.True(contract.Resources.Count >= seen);
            }
        })).ToList();
        for (var i = 1; i < 100; i++)
        {
            routes.Add($"/{i}", "GET");
        }

        await Task.WhenAll(readers);
        Assert.Equal(100, contract.Resources.Count);
    }

    [Fact]
    public async Task SourceThatThrows_ThrowsToTheReader()
    {
        var routes = new Routes("/first");
        await using var server = await Start(routes);
        var contract = server.Services.GetRequiredService<IStatusContract>();
        routes.Failure = new InvalidOperationException("No routes today.");

        Assert.Equal("No routes today.", Assert.Throws<InvalidOperationException>(() => contract.Resources).Message);
        routes.Failure = null;
        Assert.Single(contract.Resources);
    }

    private static Task<Server> Start(Routes routes) =>
        Server.StartAsync(new(app => ((IEndpointRouteBuilder)app).DataSources.Add(routes)), Contracts.AtStartUp);

    private sealed class Routes(string first) : EndpointDataSource
    {
        private CancellationTokenSource _change = new();
        private volatile Endpoint[] _endpoints = [Route(first, "GET")];

        public int Reads { get; private set; }

        public Exception? Failure { get; set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                Reads++;
                return Failure is null ? _endpoints : throw Failure;
            }
        }

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

        public void Add(string route, string method)
        {
            _endpoints = [.. _endpoints, Route(route, method)];
            Interlocked.Exchange(ref _change, new()).Cancel();
        }

        private static RouteEndpoint Route(string route, string method) => new(
            _ => Task.CompletedTask, RoutePatternFactory.Parse(route), order: 0, new(new HttpMethodMetadata([method])), route);
    }
}
