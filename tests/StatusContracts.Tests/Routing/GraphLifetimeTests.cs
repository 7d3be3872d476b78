using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>What is kept of a routing graph, while it is used and when endpoints that change at run time replaced it.</summary>
public sealed class GraphLifetimeTests
{
    [Fact]
    public async Task ReplacedEndpoints_AreForgotten()
    {
        var source = new ChangingSource();
        var pipeline = Pipeline.WithContracts(source);
        var old = await UseAndForget(source, pipeline);

        source.Replace([Route("books", "GET")]);
        Assert.Equal(405, await Status(pipeline, "DELETE", "/books"));

        for (var i = 0; i < 10 && old.Exists(endpoint => endpoint.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(old, endpoint => endpoint.IsAlive);
    }

    [Fact]
    public void ResourcesMadeByRequests_AreNotAllKept()
    {
        var node = new ResourceNode(Context: null!, Splits: null, new());
        var first = Empty();
        Resource[] others = [.. Enumerable.Range(0, 1_000).Select(_ => Empty())];
        var united = Array.ConvertAll(others, first.Unite);

        Assert.Same(united[0], first.Unite(others[0]));
        Assert.NotSame(united[^1], first.Unite(others[^1]));

        // Those that are made of others count with them.
        Assert.NotSame(united[0].Unite(others[1]), united[0].Unite(others[1]));

        Resource Empty() => new(node, claims: [], RoutePatternFactory.Parse("a"), hosts: null);
    }

    // Not inlined, so that no local of the test keeps what it must not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<List<WeakReference>> UseAndForget(ChangingSource source, Pipeline pipeline)
    {
        var stub = new NotImplementedYetAttribute("Reviews");
        RouteEndpoint[] endpoints =
        [
            Route("books/{id:int}", "GET"),
            Route("books/{name:alpha}", "PUT"),
            Route("books/{name:alpha}", "POST", stub),
            Route("books/{id}", "DELETE", new HostAttribute("*.example")),
            Route("books/{id}", "PATCH", new HostAttribute("a.example")),
        ];
        source.Replace(endpoints);
        Assert.Equal(405, await Status(pipeline, "PUT", "/books/5"));
        Assert.Equal(501, await Status(pipeline, "POST", "/books/a"));
        return [.. endpoints.Select(endpoint => new WeakReference(endpoint))];
    }

    private static async Task<int> Status(Pipeline pipeline, string method, string path)
    {
        var context = pipeline.Context(method, path);
        context.Request.Host = new HostString("a.example");
        await pipeline.RunAsync(context);
        return context.Response.StatusCode;
    }

    private static RouteEndpoint Route(string pattern, string method, params object[] metadata) => new(
        _ => Task.CompletedTask,
        RoutePatternFactory.Parse(pattern),
        order: 0,
        new EndpointMetadataCollection([new HttpMethodMetadata([method]), .. metadata]),
        displayName: null);
}
