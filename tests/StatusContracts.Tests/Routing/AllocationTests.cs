using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Tests.Routing;

/// <summary>
/// What a request that an endpoint takes pays for this library: nothing, whatever routes it meets. In process, where a route
/// table takes three lines; StatusContracts.Allocation.Tests counts what whole requests over Kestrel cost, and the answers.
/// </summary>
[Collection(nameof(Alone))]
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
    public void RequestThatAnEndpointTakes_AllocatesAsMuchAsInStock(string path)
    {
        Pipeline[] pipelines =
        [
            Pipeline.Stock(Endpoints),
            Pipeline.WithContracts(Endpoints),
            Pipeline.WithContracts(Endpoints, options => options.HideForbiddenResources = true),
        ];

        var allocated = Allocated(pipelines, path);

        Assert.Equal([allocated[0], allocated[0], allocated[0]], allocated);
    }

    [Theory]
    [InlineData("/books"), InlineData("/users/1"), InlineData("/mixed/1")]
    public void HeadServedForGet_AllocatesAsMuchAsAnEndpointForHeadInStock(string path)
    {
        var allocated = Allocated(
            [
                Pipeline.Stock(EndpointsThatRead("GET", "HEAD")),
                Pipeline.WithContracts(Endpoints, options => options.ServeHead = true),
            ],
            path,
            "HEAD");

        Assert.Equal([allocated[0], allocated[0]], allocated);
    }

    [Theory]
    [InlineData("/any/1"), InlineData("/shadow/1")]
    public void HeadThatAnEndpointTakes_AllocatesAsMuchAsInStock(string path)
    {
        var allocated = Allocated(
            [Pipeline.Stock(Endpoints), Pipeline.WithContracts(Endpoints, options => options.ServeHead = true)], path, "HEAD");

        Assert.Equal([allocated[0], allocated[0]], allocated);
    }

    // Routing compiles its jump tables in the background, and until one is ready each request allocates a delegate for it
    // (ILEmitTrieJumpTable): so what differs is counted again.
    private static long[] Allocated(Pipeline[] pipelines, string path, string method = "GET")
    {
        var allocated = Count();
        for (var again = 0; again < 100 && allocated.Distinct().Count() > 1; again++)
        {
            Thread.Sleep(50);
            allocated = Count();
        }

        return allocated;

        long[] Count() => Array.ConvertAll(pipelines, pipeline => Allocated(pipeline, path, method));
    }

    // Bytes of one hundred warm requests. Code is compiled once in this process (TieredCompilation in the project), so what
    // the compiler finds out late, such as objects that need no heap, is no difference.
    private static long Allocated(Pipeline pipeline, string path, string method)
    {
        Run(pipeline, Contexts());
        return Run(pipeline, Contexts());

        HttpContext[] Contexts() => [.. Enumerable.Range(0, 100).Select(_ => pipeline.Context(method, path))];
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
