using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

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
    public async Task UrlsOfManyOverlaps_KeepABoundedNumberOfAnswers()
    {
        // Each digit is tested by a route of its own, so that every URL is of another set of resources, with another Allow.
        var pipeline = Pipeline.WithContracts(Enumerable.Range(0, 13).Select(i => Route($"{{a:regex(^.{{{{{i}}}}}1)}}", $"M{i}")));
        await AskForAll(pipeline, 1, 4_096);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await AskForAll(pipeline, 4_096, 8_192);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 200_000);
    }

    private static async Task AskForAll(Pipeline pipeline, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            Assert.Equal(405, await Status(pipeline, "GET", $"/{Convert.ToString(i, 2).PadLeft(13, '0')}"));
        }
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

    private sealed class ChangingSource : EndpointDataSource
    {
        private IReadOnlyList<Endpoint> _endpoints = [];
        private CancellationTokenSource _change = new();

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

        public void Replace(IReadOnlyList<Endpoint> endpoints)
        {
            _endpoints = endpoints;
            Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
        }
    }
}
