using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Tests.Routing;

/// <summary>What a request that an endpoint takes pays for this library: nothing.</summary>
public sealed class AllocationTests
{
    private static readonly Endpoint[] Endpoints = EndpointsThatRead("GET");

    private static Endpoint[] EndpointsThatRead(params string[] methods) =>
    [
        Mapped("books", methods),
        Planned("books", "POST"),
        Mapped("books/{id}", methods),
        Planned("books/{id}", "DELETE"),
        Mapped("users/{id:int}", methods),
        Mapped("any/{id}"),

        // One that content and a host select, with nothing beside it.
        With("typed/{id:int}", [new HttpMethodMetadata(["GET"]), new AcceptsMetadata(["application/json"]), new HostAttribute("*")]),

        // The second may reject a URL, but no request for GET has to ask it.
        Mapped("mixed/{id}", methods),
        Mapped("mixed/{id:int}", "DELETE"),

        // The first is sure to take HEAD.
        Mapped("shadow/{id}"),
        Mapped("shadow/{id:int}", "GET"),
    ];

    [Theory]
    [InlineData("/books"), InlineData("/books/1"), InlineData("/users/1"), InlineData("/any/1"), InlineData("/mixed/1")]
    [InlineData("/typed/1")]
    public async Task RequestThatAnEndpointTakes_AllocatesAsMuchAsInStock(string path)
    {
        var stock = await Allocated(Pipeline.Stock(Endpoints), path);
        var contracts = await Allocated(Pipeline.WithContracts(Endpoints), path);

        Assert.Equal(stock, contracts);
    }

    [Theory]
    [InlineData("/books"), InlineData("/users/1"), InlineData("/mixed/1")]
    public async Task HeadServedForGet_AllocatesAsMuchAsAnEndpointForHeadInStock(string path)
    {
        var stock = await Allocated(Pipeline.Stock(EndpointsThatRead("GET", "HEAD")), path, "HEAD");
        var contracts = await Allocated(Pipeline.WithContracts(Endpoints, options => options.ServeHead = true), path, "HEAD");

        Assert.Equal(stock, contracts);
    }

    [Theory]
    [InlineData("/any/1"), InlineData("/shadow/1")]
    public async Task HeadThatAnEndpointTakes_AllocatesAsMuchAsInStock(string path)
    {
        var stock = await Allocated(Pipeline.Stock(Endpoints), path, "HEAD");
        var contracts = await Allocated(Pipeline.WithContracts(Endpoints, options => options.ServeHead = true), path, "HEAD");

        Assert.Equal(stock, contracts);
    }

    // Bytes of one thousand warm requests. The least of several runs: tiered compilation allocates too, now and then.
    private static async Task<long> Allocated(Pipeline pipeline, string path, string method = "GET")
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var contexts = Enumerable.Range(0, 1_000).Select(_ => pipeline.Context(method, path)).ToArray();
            least = Math.Min(least, Run(pipeline, contexts));
            await Task.Yield();
        }

        return least;
    }

    private static long Run(Pipeline pipeline, HttpContext[] contexts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var context in contexts)
        {
            // No endpoint here waits for anything; on another thread the count would be of no use.
            Assert.True(pipeline.RunAsync(context).IsCompletedSuccessfully);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RouteEndpoint Mapped(string pattern, params string[] methods) =>
        With(pattern, methods.Length == 0 ? [] : [new HttpMethodMetadata(methods)]);

    private static RouteEndpoint Planned(string pattern, string method) =>
        With(pattern, new HttpMethodMetadata([method]), new NotImplementedYetAttribute("Stub"));

    private static RouteEndpoint With(string pattern, params object[] metadata) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), order: 0, new EndpointMetadataCollection(metadata), displayName: null);
}
