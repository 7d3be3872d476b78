using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>An endpoint that takes too long is stopped. What answers at once never is.</summary>
public abstract class Timeouts(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // So short that every endpoint that waits for its end is over it.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    private static readonly App Site = new(
        app =>
        {
            app.UseRequestTimeouts();
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            App.AddControllers(services, typeof(SlowController));
            services.AddRequestTimeouts(timeouts =>
            {
                timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = AtOnce };
                timeouts.AddPolicy("teapot", new RequestTimeoutPolicy { Timeout = AtOnce, TimeoutStatusCode = 418 });
            });
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/slow/default", WaitAsync);
        app.MapPost("/slow/default", [NotImplementedYet("Default")] () => Stub.Result);
        app.MapGet("/slow/own", WaitAsync).WithRequestTimeout("teapot");
        app.MapPost("/slow/own", [NotImplementedYet("Own")] () => Stub.Result).WithRequestTimeout("teapot");
        app.MapGet("/slow/off", () => Results.Text("off")).DisableRequestTimeout();
    }

    private static async Task<IResult> WaitAsync(CancellationToken aborted)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, aborted);
        return Results.Text("waited");
    }

    [ApiController, Route("slow/mvc"), RequestTimeout("teapot")]
    public sealed class SlowController : ControllerBase
    {
        [HttpGet] public async Task Get() => await WaitAsync(HttpContext.RequestAborted);

        [HttpPost, NotImplementedYet("Mvc")] public IActionResult Post() => Stub.ActionResult;
    }

    [Theory]
    [InlineData("/slow/default", 504), InlineData("/slow/own", 418), InlineData("/slow/mvc", 418), InlineData("/slow/off", 200)]
    public async Task Endpoint_IsStoppedAsInStock(string path, int status) =>
        (await SendAsInStock(Site, $"GET {path}")).Is(status);

    [Theory]
    [InlineData("/slow/default", "Default"), InlineData("/slow/own", "Own"), InlineData("/slow/mvc", "Mvc")]
    public async Task AnswerOfTheResource_IsNeverLate(string path, string feature)
    {
        (await Send(Site, $"POST {path}")).IsPlanned(feature, allow: "GET");
        (await Send(Site, $"DELETE {path}")).IsNotAllowed("GET");
        (await Send(Site, $"PROPFIND {path}")).IsUnknownMethod(allow: "GET");
    }

    public sealed class Compiled(Servers servers) : Timeouts(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Timeouts(servers, Contracts.AtStartUp);
}
