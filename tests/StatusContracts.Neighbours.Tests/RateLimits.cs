using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace StatusContracts.Neighbours;

/// <summary>
/// The limit of the whole application counts every request. The limit of an endpoint counts what reaches the endpoint,
/// and so its stub, but no 405, which costs nothing that would have to be rationed.
/// </summary>
public abstract class RateLimits(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // A client is whoever says so, and has no permits but these, so no test takes those of another.
    private static readonly App Site = new(
        app =>
        {
            app.UseRateLimiter();
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            App.AddControllers(services, typeof(LimitedController));
            services.AddRateLimiter(limits =>
            {
                limits.AddPolicy("twice", context => Permits(context.Request.Headers["X-Client"].ToString(), 2));
                limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                    context => Permits(context.Request.Headers["X-Global"].ToString(), 2));
            });
        });

    private static RateLimitPartition<string> Permits(string client, int permits) => client.Length == 0
        ? RateLimitPartition.GetNoLimiter(client)
        : RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromDays(1),
            AutoReplenishment = false,
            QueueLimit = 0,
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/rate/plain", () => Results.Text("plain"));
        var limited = app.MapGroup("/rate/limited").RequireRateLimiting("twice");
        limited.MapGet("/", () => Results.Text("limited"));
        limited.MapPost("/", [NotImplementedYet("Limited")] () => Stub.Result);
        limited.MapPut("/", [NotImplementedYet("Unlimited")] () => Stub.Result).DisableRateLimiting();
    }

    [ApiController, Route("rate/mvc"), EnableRateLimiting("twice")]
    public sealed class LimitedController : ControllerBase
    {
        [HttpGet] public IActionResult Get() => Content("mvc");

        [HttpPost, NotImplementedYet("Mvc")] public IActionResult Post() => Stub.ActionResult;

        [HttpPut, DisableRateLimiting, NotImplementedYet("Unlimited Mvc")]
        public IActionResult Put() => Stub.ActionResult;
    }

    [Theory]
    [InlineData("GET /rate/limited", 200), InlineData("POST /rate/limited", 501)]
    [InlineData("GET /rate/mvc", 200), InlineData("POST /rate/mvc", 501)]
    public async Task LimitOfAnEndpoint_HoldsForItAndItsStub(string line, int status)
    {
        var request = $"{line}\nX-Client: {NewClient()}";

        (await Send(Site, request)).Is(status);
        (await Send(Site, request)).Is(status);
        (await Send(Site, request)).Is(503, "");
    }

    [Theory]
    [InlineData("PUT /rate/limited", 501), InlineData("PUT /rate/mvc", 501)]
    [InlineData("DELETE /rate/limited", 405), InlineData("DELETE /rate/mvc", 405), InlineData("PROPFIND /rate/mvc", 501)]
    public async Task LimitOfAnEndpoint_CountsNoOtherAnswer(string line, int status)
    {
        var request = $"{line}\nX-Client: {NewClient()}";
        for (var i = 0; i < 4; i++)
        {
            (await Send(Site, request)).Is(status);
        }

        // Nor did they take a permit from the endpoints.
        (await Send(Site, request.Replace(line, "GET /rate/limited"))).Is(200, "limited");
    }

    [Theory]
    [InlineData("GET /rate/plain", 200), InlineData("DELETE /rate/plain", 405), InlineData("PROPFIND /rate/plain", 501)]
    [InlineData("POST /rate/limited", 501), InlineData("POST /rate/mvc", 501), InlineData("DELETE /rate/mvc", 405)]
    [InlineData("GET /rate/nothing", 404), InlineData("PROPFIND /rate/nothing", 501)]
    public async Task LimitOfTheApplication_CountsEveryAnswer(string line, int status)
    {
        var request = $"{line}\nX-Global: {NewClient()}";

        (await Send(Site, request)).Is(status);
        (await Send(Site, request)).Is(status);
        (await Send(Site, request)).Is(503, "");
    }

    private static string NewClient() => Guid.NewGuid().ToString();

    public sealed class Compiled(Servers servers) : RateLimits(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RateLimits(servers, Contracts.AtStartUp);
}
