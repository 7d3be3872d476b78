using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>Two resources on one node: what a URL reaches is told by the order of routing where that is enough, and else selected.</summary>
public sealed class JoinedResourcesTests
{
    private static readonly Endpoint[] Routes =
    [
        Mapped("users/{id:int}", "GET"), Mapped("users/{name}", "POST"),
        Mapped("items/{id:int}", "GET"), Mapped("items/{name:alpha}", "POST"),
        Mapped("me/me", "GET"), Mapped("me/{name:alpha}", "POST"),
        Mapped("three/{id:int}", "GET"), Mapped("three/{name:regex(^\\w+$)}", "PATCH"), Mapped("three/{any}", "POST"),
    ];

    [Theory]
    [InlineData("/users/5", 405, "GET, POST")]       // the first takes it, so both are reached
    [InlineData("/users/ann", 405, "POST")]          // the first rejects it
    [InlineData("/items/5", 405, "GET")]             // both may reject it: to be selected
    [InlineData("/items/ann", 405, "POST")]
    [InlineData("/items/--", 404, null)]
    [InlineData("/me/me", 405, "GET, POST")]         // the certain one comes first: to be selected
    [InlineData("/me/they", 405, "POST")]
    [InlineData("/three/5", 405, "GET, PATCH, POST")]
    [InlineData("/three/ann", 405, "PATCH, POST")]
    [InlineData("/three/--", 405, "POST")]
    public async Task MethodThatNoRouteTakes_GetsTheMethodsOfAllRoutesThatTheUrlReaches(string path, int status, string? allow)
    {
        var pipeline = Pipeline.WithContracts(Routes);
        var context = pipeline.Context("PUT", path);

        await pipeline.RunAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(allow, context.Response.Headers.TryGetValue("Allow", out var methods) ? methods.ToString() : null);
    }

    [Theory]
    [InlineData("/users/5", true)]
    [InlineData("/users/ann", true)]
    [InlineData("/items/5", false)]
    [InlineData("/me/me", false)]
    public async Task OrderThatDecidesAlone_SparesTheRequestASelection(string path, bool isSpared)
    {
        Assert.Equal(isSpared, Resource.IsJoined(await SelectedFor(path)));

        // What may have to be hidden is always selected.
        Assert.False(Resource.IsJoined(await SelectedFor(path, options => options.HideForbiddenResources = true)));
    }

    private static async Task<Endpoint> SelectedFor(string path, Action<StatusContractOptions>? configure = null)
    {
        var pipeline = Pipeline.WithContracts(Routes, configure);
        var context = pipeline.Context("PUT", path);
        await pipeline.RunAsync(context);
        return context.GetEndpoint()!;
    }

    private static RouteEndpoint Mapped(string pattern, string method) => new(
        _ => Task.CompletedTask,
        RoutePatternFactory.Parse(pattern),
        order: 0,
        new EndpointMetadataCollection(new HttpMethodMetadata([method])),
        displayName: null);
}
