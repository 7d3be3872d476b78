using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Proxies;

/// <summary>A cache that is told to keep errors keeps those of stock ASP.NET Core, and none of ours: <c>docs/caches.md</c>.</summary>
public class Caches
{
    // As the page shows it: whatever the origin says nothing else of is kept.
    internal const string KeepAll = "proxy_cache_valid any 1m;";

    private static readonly App Planned = new(app =>
    {
        app.MapGet("/export", [NotImplementedYet("Export")] () => Stub.Result);
        app.MapPost("/orders", () => "ordered");
    });

    private static readonly App ByHand = new(app =>
    {
        app.MapGet("/export", () => Results.StatusCode(501));
        app.MapPost("/orders", () => "ordered");
    });

    private static readonly App Shipped = new(app =>
    {
        app.MapGet("/export", () => "exported");
        app.MapGet("/orders", () => "orders");
        app.MapPost("/orders", () => "ordered");
    });

    [ToolTheory(Tool.Nginx)]
    [InlineData("/export", 501), InlineData("/orders", 405)]
    public async Task StockAnswer_IsKept_AndHidesTheEndpointThatShipped(string path, int status)
    {
        var origin = await Server.StartAsync(ByHand, Contracts.None);
        await using var nginx = await Nginx.StartAsync(origin, KeepAll);

        AssertIs(await nginx.SendAsync($"GET {path}"), status, "MISS");
        AssertIs(await nginx.SendAsync($"GET {path}"), status, "HIT");

        await using var next = await Release(origin, Contracts.None);
        AssertIs(await nginx.SendAsync($"GET {path}"), status, "HIT");
    }

    [ToolTheory(Tool.Nginx)]
    [InlineData("/export", 501), InlineData("/orders", 405)]
    public async Task Answer_IsNotKept_SoTheEndpointThatShippedIsSeenAtOnce(string path, int status)
    {
        var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var nginx = await Nginx.StartAsync(origin, KeepAll);

        AssertIs(await nginx.SendAsync($"GET {path}"), status, "MISS");
        AssertIs(await nginx.SendAsync($"GET {path}"), status, "MISS");

        await using var next = await Release(origin, Contracts.Compiled);
        AssertIs(await nginx.SendAsync($"GET {path}"), 200, "MISS");
        AssertIs(await nginx.SendAsync($"GET {path}"), 200, "HIT");
    }

    [ToolFact(Tool.Nginx)]
    public async Task CacheThatDoesNotReadCacheControl_KeepsAllTheSame()
    {
        await using var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var nginx = await Nginx.StartAsync(origin, $"{KeepAll} proxy_ignore_headers Cache-Control;");

        AssertIs(await nginx.SendAsync("GET /export"), 501, "MISS");
        AssertIs(await nginx.SendAsync("GET /export"), 501, "HIT");
    }

    [ToolFact(Tool.Nginx)]
    public async Task AllowAndBody_PassThrough()
    {
        await using var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var nginx = await Nginx.StartAsync(origin, KeepAll);

        (await nginx.SendAsync("DELETE /orders")).IsNotAllowed("POST");
        (await nginx.SendAsync("GET /export")).IsPlanned("Export", allow: "");
        (await nginx.SendAsync("BREW /orders")).IsUnknownMethod("POST");
    }

    // The next version of the application, where the first one was.
    private static async Task<Server> Release(Server origin, Contracts contracts)
    {
        await origin.DisposeAsync();
        return await Server.StartAsync(Shipped, contracts, port: origin.Port);
    }

    private static void AssertIs(Reply reply, int status, string cache)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal(cache, reply["X-Cache"]);
    }
}
