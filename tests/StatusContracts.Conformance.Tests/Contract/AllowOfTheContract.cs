using System.Globalization;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Conformance.Contract;

/// <summary>The <c>Allow</c> of the contract is the one that the server sends.</summary>
public sealed class AllowOfTheContract(Servers servers) : IClassFixture<Servers>
{
    private static readonly App Shop = new(
        app =>
        {
            app.MapGet("/lit/new", () => "");
            app.MapDelete("/lit/{id}", (string id) => "");
            app.MapPut("/lit/{id:int}", (int id) => "");
            app.MapPatch("/lit/{id:alpha}", (string id) => "");
            app.MapPost("/lit/{id:length(3)}", (string id) => "");

            app.MapGet("/opt/{id?}", (string? id) => "");
            app.MapPut("/opt", () => "");
            app.MapDelete("/opt/{id:int}", (int id) => "");

            app.MapGet("/all/{**rest}", (string? rest) => "");
            app.MapPost("/all/a/{b}", (string b) => "").NotImplementedYet("Later");
            app.MapGet("/all/a/{b}/c", (string b) => "").NotImplementedYet("Later");
            app.MapPut("/all/a/{b}-{c}", (string b, string c) => "");

            app.MapGet("/def/{id=5}", (string id) => "");
            app.MapPut("/def", () => "");

            app.MapGet("/own/{id:even}", (int id) => "");
            app.MapPut("/own/4", () => "");

            app.MapGet("/host/a", () => "").RequireHost("127.0.0.1");
            app.MapPut("/host/{x}", (string x) => "");
            app.MapPost("/host/{x}", (string x) => "").RequireHost("b.example");

            app.MapMethods("/any/a", ["POST"], () => "");
            app.Map("/any/{x}", (string x) => "");
            app.MapPut("/order/a", () => "");
            app.MapGet("/order/{x}", (string x) => "").WithOrder(-1);
            app.MapGet("/order/a", () => "").NotImplementedYet("Hidden");
            app.MapFallback(() => "");
        },
        services => services.Configure<RouteOptions>(options => options.SetParameterPolicy<Even>("even")));

    [Theory]
    [InlineData("/lit/new", "/lit/new", "DELETE, GET, PATCH, POST")]
    [InlineData("/lit/{id}", "/lit/---e", "DELETE")]
    [InlineData("/lit/{id:int}", "/lit/7", "DELETE, PUT")]
    [InlineData("/lit/{id:alpha}", "/lit/long", "DELETE, PATCH")]
    [InlineData("/lit/{id:length(3)}", "/lit/x1x", "DELETE, POST")]
    [InlineData("/opt", "/opt", "GET, PUT")]
    [InlineData("/opt/{id?}", "/opt/x", "GET")]
    [InlineData("/opt/{id:int}", "/opt/5", "DELETE, GET")]
    [InlineData("/all/{**rest}", "/all/x/y/z", "GET")]
    [InlineData("/all/a/{b}", "/all/a/b", "GET")]
    [InlineData("/all/a/{b}/c", "/all/a/b/c", "")]
    [InlineData("/all/a/{b}-{c}", "/all/a/b-c", "GET, PUT")]
    [InlineData("/def/{id=5}", "/def/6", "GET")]
    [InlineData("/own/{id:even}", "/own/6", "GET")]
    [InlineData("/host/{x}", "/host/b", "PUT")]
    public async Task Allow_IsWhatTheServerSends(string route, string url, string allow)
    {
        var server = await servers.Of(Shop, Contracts.Compiled);
        var resource = server.Services.GetRequiredService<IStatusContract>().Resources.Single(
            resource => resource.Route == route && resource.Hosts.Count == 0);

        Assert.Equal(allow, string.Join(", ", resource.Allow));
        (await server.SendAsync($"TRACE {url}")).IsNotAllowed(allow);
    }

    [Fact]
    public async Task HostOfARoute_IsOneOfAll()
    {
        var server = await servers.Of(Shop, Contracts.Compiled);

        Assert.Equal(
            ["GET", "PUT"],
            server.Services.GetRequiredService<IStatusContract>().Resources.Single(resource => resource.Route == "/host/a").Allow);
        (await server.SendAsync("TRACE /host/a\nHost: 127.0.0.1")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task WhatOtherRoutesServe_IsNotOfTheRoute()
    {
        var resources = (await servers.Of(Shop, Contracts.Compiled)).Services.GetRequiredService<IStatusContract>().Resources;

        Assert.Equal(["GET"], resources.Single(resource => resource.Route == "/lit/new").Methods);
        Assert.False(resources.Single(resource => resource.Route == "/any/a").ServesAnyMethod);
        Assert.Contains("DELETE", resources.Single(resource => resource.Route == "/any/a").Allow);
    }

    // Routing orders it before the stub, though its route is the less specific one.
    [Fact]
    public async Task OrderOfRouting_Counts()
    {
        var server = await servers.Of(Shop, Contracts.Compiled);

        Assert.Equal(
            ["GET", "PUT"],
            server.Services.GetRequiredService<IStatusContract>().Resources.Single(resource => resource.Route == "/order/a").Allow);
        (await server.SendAsync("TRACE /order/a")).IsNotAllowed("GET, PUT");
        Assert.Empty(server.Services.GetRequiredService<IStatusContract>().Resources.Single(resource => resource.Route == "/order/a").Stubs);
    }

    // Only a request can tell what it matches, so it adds nothing to what is said of other routes.
    [Fact]
    public async Task ConstraintOfTheApplication_IsNotAskedWithoutARequest()
    {
        var resources = (await servers.Of(Shop, Contracts.Compiled)).Services.GetRequiredService<IStatusContract>().Resources;

        Assert.Equal(["PUT"], resources.Single(resource => resource.Route == "/own/4").Allow);
    }

    private sealed class Even : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        {
            ArgumentNullException.ThrowIfNull(httpContext);
            return int.TryParse(values[routeKey] as string, CultureInfo.InvariantCulture, out var number) && number % 2 == 0;
        }
    }
}
