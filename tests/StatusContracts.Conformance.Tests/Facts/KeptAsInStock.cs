using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Facts;

// Of the facts about the stock answers, these are no defects that the runtime library could mend:
//
//   Fact                                                        What becomes of it
//   ----------------------------------------------------------  -----------------------------------------------------------
//   an accepts policy answers 415                               kept: UnacceptedContent_StaysWhatItIs
//   `get` is served as GET                                      kept (rule 1): MethodInTheWrongCase_ReachesTheEndpoint
//   `F@O` is 400                                                kept, it is Kestrel's: NoToken_IsTheServersOwn400
//   Transfer-Encoding: gzip, without chunked, is 400            kept, it is Kestrel's: CodingWithoutChunked_IsTheServersOwn400
//   DELETE on an unknown URL beside a fallback for GET is 405   kept (rule 5): UrlOfAFallbackForGet_RefusesAsInStock
//   MapHealthChecks answers every method with 200               kept (rule 1), by design: HealthCheck_TakesEveryMethod
//   [ApiController] `return StatusCode(405)` has no Allow       the answer is the app's; analyzer STC1003 reports it:
//                                                               StatusOfAnAction_IsTheApplications
//   a bare lambda `() => throw …` has no natural type           the compiler's
//   costs in microseconds, the matcher as an oracle             no answers

/// <summary>What looks like a defect of the stock answers and is none that the runtime may mend: byte for byte as in stock.</summary>
public sealed class KeptAsInStock(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Site = new(
        Map,
        services =>
        {
            services.AddHealthChecks();
            App.AddControllers(services, typeof(HandWrittenController));
        });

    private static readonly App SinglePage = new(app =>
    {
        app.MapPost("/kept/orders", () => Results.Text("ordered"));
        app.MapFallbackToFile("index.html");
    });

    private static void Map(WebApplication app)
    {
        app.MapControllers();
        app.MapPost("/kept/notes", (Note note) => Results.Text("noted"));
        app.MapGet("/kept/list", () => Results.Text("list"));
        app.MapHealthChecks("/kept/health");
    }

    [Fact]
    public Task UnacceptedContent_StaysWhatItIs() =>
        IsAsInStock(Site, "POST /kept/notes\nContent-Type: text/plain\n\nhello", 415);

    [Fact]
    public Task MethodInTheWrongCase_ReachesTheEndpoint() => IsAsInStock(Site, "get /kept/list", 200);

    [Fact]
    public Task NoToken_IsTheServersOwn400() => IsAsInStock(Site, "F@O /kept/list", 400);

    [Fact]
    public Task CodingWithoutChunked_IsTheServersOwn400() =>
        IsAsInStock(Site, "POST /kept/notes\nTransfer-Encoding: gzip\n\nhello", 400);

    [Fact]
    public Task UrlOfAFallbackForGet_RefusesAsInStock() => IsAsInStock(SinglePage, "DELETE /kept/nothing", 405);

    [Theory]
    [InlineData("GET"), InlineData("DELETE"), InlineData("PROPFIND")]
    public Task HealthCheck_TakesEveryMethod(string method) => IsAsInStock(Site, $"{method} /kept/health", 200);

    [Fact]
    public async Task StatusOfAnAction_IsTheApplications()
    {
        var stock = await SendToStock(Site, "DELETE /kept/by-hand");

        // One of the two runs: the body names the trace, which no two requests share.
        var reply = await (await ServerOf(Site)).SendAsync("DELETE /kept/by-hand");

        reply.Is(stock.Status);
        Assert.Equal(405, reply.Status);
        Assert.Equal(stock.Fields, reply.Fields);
        Assert.Null(reply["Allow"]);
    }

    private async Task IsAsInStock(App app, string request, int status)
    {
        var stock = await SendToStock(app, request);
        Assert.Equal(status, stock.Status);

        Assert.Equal(stock.Transcript, (await Send(app, request)).Transcript);
    }

    public sealed record Note(string Text);

    [ApiController, Route("kept/by-hand")]
    public sealed class HandWrittenController : ControllerBase
    {
        [HttpDelete]
        public ActionResult Delete() => StatusCode(405);
    }
}
