using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>Responses that something started before the endpoint is reached: their status is sent, and stays.</summary>
public abstract class StartedResponses(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Streams = new(Map, services => App.AddControllers(services, typeof(ThingsController)));

    private static void Map(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            context.Response.StatusCode = 203;
            context.Response.ContentLength = "begin end".Length;
            await context.Response.WriteAsync("begin ");
            await next(context);

            // Not reached when the endpoint throws.
            await context.Response.WriteAsync("end");
        });
        app.MapGet("/started/books", () => Results.Empty);
        app.MapPost("/started/books", [NotImplementedYet("Posting")] () => Stub.Result);
        app.MapControllers();
    }

    [Theory]
    [InlineData("GET /started/books")]
    [InlineData("POST /started/books"), InlineData("DELETE /started/books")]
    [InlineData("PROPFIND /started/books"), InlineData("PROPFIND /started/nothing")]
    [InlineData("POST /started/things"), InlineData("DELETE /started/things")]
    public async Task Answer_AddsNothingToIt(string request)
    {
        var reply = await Send(Streams, request);

        reply.Is(203, "begin end");
        Assert.Null(reply["Allow"]);
        Assert.Null(reply["Cache-Control"]);
        Assert.Null(reply["Content-Type"]);
    }

    [ApiController, Route("started/things")]
    public sealed class ThingsController : ControllerBase
    {
        [HttpPost, NotImplementedYet("Action")] public IActionResult Post() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : StartedResponses(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StartedResponses(servers, Contracts.AtStartUp);
}
