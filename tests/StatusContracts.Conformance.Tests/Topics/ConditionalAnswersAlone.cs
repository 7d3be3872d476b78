using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>The results of the package in an application that never calls <c>AddStatusContracts()</c>.</summary>
public sealed class ConditionalAnswersAlone(Servers servers) : ConformanceSuite(servers, Contracts.None)
{
    private static readonly App Bare = new(Map, services => App.AddControllers(services, typeof(RacksController)));

    private static readonly App Customized = new(Map, services =>
    {
        App.AddControllers(services, typeof(RacksController));
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["team"] = "books");
    });

    private static void Map(WebApplication app)
    {
        app.MapControllers();
        app.MapGet("/alone/{id:int}", Results<Ok<string>, NotImplementedYetHttpResult> (int id) => TypedResults.NotImplementedYet("Numbers"));
        app.MapPut("/alone/{id:int}", (int id) => Results.MethodNotAllowed());
        app.MapDelete("/alone/{id:int}", (int id) => Results.MethodNotAllowed("GET"));
        app.Map("/alone/any", () => Results.MethodNotAllowed());
    }

    [Fact]
    public async Task EveryAnswer_IsComplete()
    {
        (await Send(Bare, "GET /alone/5")).IsPlanned("Numbers", allow: null);
        (await Send(Bare, "PUT /alone/5")).IsNotAllowed("DELETE, GET");
        (await Send(Bare, "DELETE /alone/5")).IsNotAllowed("GET");
        (await Send(Bare, "GET /alone/any")).IsNotAllowed("CONNECT, DELETE, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE");
        (await Send(Bare, "GET /alone/racks")).IsPlanned("Racks", allow: null);
        (await Send(Bare, "PUT /alone/racks")).IsNotAllowed("GET");
        (await Send(Bare, "HEAD /alone/any")).Is(405, "");
    }

    [Theory]
    [InlineData("GET /alone/5"), InlineData("PUT /alone/5"), InlineData("DELETE /alone/5"), InlineData("GET /alone/racks")]
    public async Task ProblemsOfTheApplication_AreCustomized(string request)
    {
        var reply = await Send(Customized, request);

        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
        Assert.Equal("books", JsonDocument.Parse(reply.Body).RootElement.GetProperty("team").GetString());
    }

    [Fact]
    public async Task Browser_GetsAPage() =>
        Assert.Equal("text/html; charset=utf-8", (await Send(Bare, "PUT /alone/5\nAccept: text/html"))["Content-Type"]);

    [ApiController, Route("alone/racks")]
    public sealed class RacksController : ControllerBase
    {
        [HttpGet]
        public ActionResult<string> Get() => this.NotImplementedYet("Racks");

        [HttpPut]
        public IActionResult Put() => this.MethodNotAllowed();
    }
}
