using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Tests.Routing;

/// <summary>When endpoints are read for the methods that they declare: minimal APIs are built for each reader.</summary>
public sealed class DeclaredMethodsTests
{
    [Fact]
    public async Task Start_ReadsEndpointsAsOftenAsStock()
    {
        var (stock, ours) = (new Counting(), new Counting());
        var pipeline = Pipeline.WithContracts(ours);
        await Status(Pipeline.Stock(stock), "GET", "/books");
        Assert.Equal(200, await Status(pipeline, "GET", "/books"));
        Assert.Equal(405, await Status(pipeline, "DELETE", "/books"));
        Assert.Equal(200, await Status(pipeline, "PURGE", "/books"));
        Assert.Equal(404, await Status(pipeline, "PURGE", "/nothing"));

        Assert.Equal(stock.Reads, ours.Reads);
    }

    [Fact]
    public async Task MethodThatNoGraphHas_ReadsThemOnce()
    {
        var endpoints = new Counting();
        var pipeline = Pipeline.WithContracts(endpoints);
        await Status(pipeline, "GET", "/books");
        var reads = endpoints.Reads;

        Assert.Equal(501, await Status(pipeline, "PROPFIND", "/books"));
        Assert.Equal(501, await Status(pipeline, "PROPFIND", "/nothing"));
        Assert.Equal(501, await Status(pipeline, "MKCOL", "/books"));

        Assert.Equal(reads + 1, endpoints.Reads);
    }

    // It may stand in a graph that is built later, or serve links.
    [Fact]
    public async Task MethodOfAnEndpointThatNoGraphHas_IsKnown()
    {
        var pipeline = Pipeline.WithContracts(new Counting());

        Assert.Equal(404, await Status(pipeline, "BAN", "/nothing"));
        Assert.Equal(405, await Status(pipeline, "BAN", "/books"));
    }

    private static async Task<int> Status(Pipeline pipeline, string method, string path)
    {
        var context = pipeline.Context(method, path);
        await pipeline.RunAsync(context);
        return context.Response.StatusCode;
    }

    private sealed class Counting : EndpointDataSource
    {
        public int Reads { get; private set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                Reads++;
                return [Route("GET"), Route("PURGE"), Route("BAN", new SuppressMatchingMetadata())];
            }
        }

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

        private static RouteEndpoint Route(string method, params object[] metadata) => new(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse("books"),
            order: 0,
            new EndpointMetadataCollection([new HttpMethodMetadata([method]), .. metadata]),
            displayName: null);
    }
}
