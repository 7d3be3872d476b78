using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>
/// Caches obey <c>Cache-Control</c>, and that of a 405 or 501 is <c>no-store</c>, whatever the application says of all
/// its responses.
/// </summary>
public abstract class ResponseCaches(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        app =>
        {
            app.UseResponseCaching();
            app.Use((context, next) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=60";
                return next(context);
            });
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            services.AddResponseCaching();
            App.AddControllers(services, typeof(CachedController));
        });

    private static void Map(WebApplication app)
    {
        var calls = 0;
        app.MapGet("/response/get", () => Results.Text($"{++calls}"));
        app.MapGet("/response/stub", [NotImplementedYet("Stub")] () => Stub.Result);
    }

    [ApiController, Route("response/mvc"), ResponseCache(Duration = 60)]
    public sealed class CachedController : ControllerBase
    {
        [HttpPost] public IActionResult Post() => Content("post");

        [HttpGet("stub"), NotImplementedYet("Mvc")] public IActionResult Planned() => Stub.ActionResult;
    }

    [Fact]
    public async Task CachedGet_AnswersNoOtherMethod()
    {
        var server = await ServerOf(Site);
        await server.SendAsync("GET /response/get");
        Assert.NotNull((await server.SendAsync("GET /response/get"))["Age"]);

        (await Send(Site, "DELETE /response/get")).IsNotAllowed("GET");
        (await Send(Site, "PROPFIND /response/get")).IsUnknownMethod("GET");
        var head = await Send(Site, "HEAD /response/get");
        head.Is(405, "");
        Assert.Null(head["Age"]);
    }

    [Theory]
    [InlineData("/response/stub", 501), InlineData("/response/mvc/stub", 501), InlineData("/response/mvc", 405)]
    public async Task AnswerToGet_IsNeverCached(string path, int status)
    {
        for (var i = 0; i < 2; i++)
        {
            var reply = await Send(Site, $"GET {path}");
            reply.Is(status);
            Assert.Equal("no-store", reply["Cache-Control"]);
            Assert.Null(reply["Age"]);
        }
    }

    public sealed class Compiled(Servers servers) : ResponseCaches(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ResponseCaches(servers, Contracts.AtStartUp);
}
