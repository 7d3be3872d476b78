using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Tests.Routing;

/// <summary>What a refusing handler learns of its URL follows the endpoints, and goes with the application.</summary>
public sealed class LiveAllowTests
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task EndpointsThatChange_ChangeTheAnswer(bool withContracts)
    {
        var source = new ChangingSource();
        source.Replace([Route("books", "PUT"), Route("books", "GET")]);
        var pipeline = withContracts ? Pipeline.WithContracts(source) : Pipeline.Stock(source);
        Assert.Equal("GET", await Allow(pipeline));

        source.Replace([Route("books", "PUT"), Route("books", "DELETE"), Route("books", "PATCH")]);

        Assert.Equal("DELETE, PATCH", await Allow(pipeline));
    }

    [Fact]
    public void ApplicationThatEnded_IsForgotten()
    {
        var source = UseAndForget();

        // The container compiles what is resolved twice, on a thread of its own, and holds everything until it has.
        for (var i = 0; i < 1_000 && source.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(1);
        }

        Assert.False(source.IsAlive);
    }

    // Not inlined, and not asynchronous, so that no local of the test keeps what it must not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseAndForget()
    {
        var source = new ChangingSource();
        source.Replace([Route("books", "PUT"), Route("books", "GET")]);
        Assert.Equal("GET", Allow(Pipeline.WithContracts(source)).GetAwaiter().GetResult());
        return new(source);
    }

    private static async Task<string?> Allow(Pipeline pipeline)
    {
        var context = pipeline.Context("PUT", "/books");
        await pipeline.RunAsync(context);
        Assert.Equal(405, context.Response.StatusCode);
        return context.Response.Headers.Allow;
    }

    private static RouteEndpoint Route(string pattern, string method) => new(
        context => TypedResults.MethodNotAllowed().ExecuteAsync(context),
        RoutePatternFactory.Parse(pattern),
        order: 0,
        new EndpointMetadataCollection(new HttpMethodMetadata([method])),
        displayName: null);
}
