using Microsoft.AspNetCore.Http;
using StatusContracts.Tests.Routing.Oracle;

namespace StatusContracts.Tests.Routing;

/// <summary>What a request that an endpoint takes pays for this library: nothing.</summary>
public sealed class AllocationTests
{
    private static readonly Route[] Routes =
    [
        new("books", ["GET"], RouteKind.Implemented),
        new("books", ["POST"], RouteKind.Stub),
        new("books/{id}", ["GET"], RouteKind.Implemented),
        new("books/{id}", ["DELETE"], RouteKind.Stub),
        new("users/{id:int}", ["GET"], RouteKind.Implemented),
        new("any/{id}", [], RouteKind.Implemented),

        // The second may reject a URL, but no request for GET has to ask it.
        new("mixed/{id}", ["GET"], RouteKind.Implemented),
        new("mixed/{id:int}", ["DELETE"], RouteKind.Implemented),
    ];

    [Theory]
    [InlineData("/books"), InlineData("/books/1"), InlineData("/users/1"), InlineData("/any/1"), InlineData("/mixed/1")]
    public async Task RequestThatAnEndpointTakes_AllocatesAsMuchAsInStock(string path)
    {
        var stock = await Allocated(Pipeline.Stock(Routes.Select(route => route.ToEndpoint())), path);
        var contracts = await Allocated(Pipeline.WithContracts(Routes.Select(route => route.ToEndpoint())), path);
        var hiding = await Allocated(
            Pipeline.WithContracts(Routes.Select(route => route.ToEndpoint()), options => options.HideForbiddenResources = true),
            path);

        Assert.Equal(stock, contracts);
        Assert.Equal(stock, hiding);
    }

    // Bytes of one thousand warm requests. The least of several runs: tiered compilation allocates too, now and then.
    private static async Task<long> Allocated(Pipeline pipeline, string path)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var contexts = Enumerable.Range(0, 1_000).Select(_ => pipeline.Context("GET", path, "localhost")).ToArray();
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
}
