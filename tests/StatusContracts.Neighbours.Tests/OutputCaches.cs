using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace StatusContracts.Neighbours;

/// <summary>A cached GET answers GET. It never stands in for a 405 or 501, and those never get into the cache.</summary>
public abstract class OutputCaches(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        app =>
        {
            app.UseOutputCache();
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            App.AddControllers(services, typeof(CachedController));
            services.AddOutputCache(caches => caches.AddBasePolicy(policy => policy.Cache()));
        });

    // Stores whatever there is. Such a policy is written by hand.
    private static readonly App Reckless = new(
        app =>
        {
            app.UseOutputCache();
            app.MapGet("/output/reckless", [NotImplementedYet("Reckless")] () => Stub.Result).CacheOutput("everything");
        },
        services => services.AddOutputCache(caches => caches.AddPolicy("everything", new StoreEverything())));

    private static void Map(WebApplication app)
    {
        var calls = 0;
        app.MapGet("/output/get", () => Results.Text($"{++calls}"));
        app.MapPost("/output/get", [NotImplementedYet("Post")] () => Stub.Result);
        app.MapGet("/output/stub", [NotImplementedYet("Stub")] () => Stub.Result).CacheOutput();
        app.MapPut("/output/stub", () => Results.Text("put")).CacheOutput();
        app.MapPost("/output/post", () => Results.Text("post"));
    }

    [ApiController, Route("output/mvc"), OutputCache(Duration = 60)]
    public sealed class CachedController : ControllerBase
    {
        private static int calls;

        [HttpGet] public IActionResult Get() => Content($"{++calls}");

        [HttpGet("stub"), NotImplementedYet("Mvc")] public IActionResult Planned() => Stub.ActionResult;

        [HttpPost("post")] public IActionResult Post() => Content("post");
    }

    [Theory]
    [InlineData("/output/get", "GET"), InlineData("/output/mvc", "GET")]
    public async Task CachedGet_AnswersNoOtherMethod(string path, string allow)
    {
        var server = await ServerOf(Site);
        var first = await server.SendAsync($"GET {path}");
        var cached = await server.SendAsync($"GET {path}");
        Assert.NotNull(cached["Age"]);

        (await Send(Site, $"DELETE {path}")).IsNotAllowed(allow);
        (await Send(Site, $"PROPFIND {path}")).IsUnknownMethod(allow);
        var head = await Send(Site, $"HEAD {path}");
        head.Is(405, "");
        Assert.Null(head["Age"]);

        // And none of them replaced what is cached.
        Assert.Equal(first.Text, (await server.SendAsync($"GET {path}")).Text);
    }

    [Fact]
    public async Task StubBesideACachedGet_Is501()
    {
        await (await ServerOf(Site)).SendAsync("GET /output/get");

        (await Send(Site, "POST /output/get")).IsPlanned("Post", allow: "GET");
    }

    [Theory]
    [InlineData("/output/stub", "Stub", "PUT"), InlineData("/output/mvc/stub", "Mvc", "")]
    public async Task StubWithACachePolicy_IsNeverCached(string path, string feature, string allow)
    {
        for (var i = 0; i < 2; i++)
        {
            var reply = await Send(Site, $"GET {path}");
            reply.IsPlanned(feature, allow);
            Assert.Null(reply["Age"]);
        }
    }

    [Theory]
    [InlineData("/output/post"), InlineData("/output/mvc/post")]
    public async Task NotAllowedGet_IsNeverCached(string path)
    {
        for (var i = 0; i < 2; i++)
        {
            var reply = await Send(Site, $"GET {path}");
            reply.IsNotAllowed("POST");
            Assert.Null(reply["Age"]);
        }
    }

    // The limit: the policy decides last, and heeds no Cache-Control.
    [Fact]
    public async Task PolicyThatStoresEveryStatus_StoresTheseToo()
    {
        var server = await ServerOf(Reckless);
        await server.SendAsync("GET /output/reckless");

        Assert.NotNull((await server.SendAsync("GET /output/reckless"))["Age"]);
    }

    private sealed class StoreEverything : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }

    public sealed class Compiled(Servers servers) : OutputCaches(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : OutputCaches(servers, Contracts.AtStartUp);
}
