using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>ShortCircuit</c> runs an endpoint at once, past all middleware. Its stub is one, too; a 405 is not, since the
/// middleware that an application has for all its answers is not the endpoint's to skip.
/// </summary>
public abstract class ShortCircuits(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(app =>
    {
        app.UseRouting();
        app.Use((context, next) =>
        {
            context.Response.Headers["X-Passed"] = "middleware";
            return next(context);
        });
        Map(app);
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/short/get", () => Results.Text("get")).ShortCircuit();
        app.MapPost("/short/get", [NotImplementedYet("Posting")] () => Stub.Result).ShortCircuit();
        app.MapShortCircuit(404, "short/gone", "robots.txt");
        app.MapGet("/short/gone/not", () => Results.Text("not gone"));
    }

    [Fact]
    public async Task EndpointAndStub_AnswerAheadOfTheMiddleware()
    {
        (await SendAsInStock(Site, "GET /short/get")).Is(200, "get");

        var stub = await Send(Site, "POST /short/get");
        stub.IsPlanned("Posting", allow: "GET");
        Assert.Null(stub["X-Passed"]);
    }

    [Theory]
    [InlineData("DELETE", 405), InlineData("PROPFIND", 501)]
    public async Task AnswerOfTheResource_GoesThroughTheMiddleware(string method, int status)
    {
        var reply = await Send(Site, $"{method} /short/get");

        reply.Is(status);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal("middleware", reply["X-Passed"]);
    }

    // They take every method, so nothing is left to refuse.
    [Theory]
    [InlineData("GET /short/gone/x", 404), InlineData("DELETE /short/gone", 404), InlineData("PROPFIND /robots.txt", 404)]
    [InlineData("GET /short/gone/not", 200), InlineData("DELETE /short/gone/not", 404)]
    public async Task MapShortCircuit_TakesEveryMethodAsInStock(string line, int status) =>
        (await SendAsInStock(Site, line)).Is(status);

    public sealed class Compiled(Servers servers) : ShortCircuits(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ShortCircuits(servers, Contracts.AtStartUp);
}
