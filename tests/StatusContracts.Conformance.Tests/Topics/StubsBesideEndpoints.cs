#pragma warning disable ASP0022 // Conflicting route: two endpoints of one route are the subject.
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>A stub on the route and method of something that is built hides nothing.</summary>
public abstract class StubsBesideEndpoints(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Both = new(
        app =>
        {
            Map(app);
            app.MapControllers();
        },
        services => App.AddControllers(services, typeof(BesideController)));

    private static void Map(WebApplication app)
    {
        app.MapPost("/beside/before", [NotImplementedYet("Before")] () => Stub.Result);
        app.MapPost("/beside/before", () => Results.Text("built"));
        app.MapPost("/beside/after", () => Results.Text("built"));
        app.MapPost("/beside/after", [NotImplementedYet("After")] () => Stub.Result);
        app.MapPost("/beside/names/{id}", (string id) => Results.Text("built"));
        app.MapPost("/beside/names/{name}", [NotImplementedYet("Other name")] (string name) => Stub.Result);
        app.MapMethods("/beside/several", ["PUT", "POST"], [NotImplementedYet("Several")] () => Stub.Result);
        app.MapPost("/beside/several", () => Results.Text("built"));
        app.Map("/beside/any", () => Results.Text("any"));
        app.MapPost("/beside/any", [NotImplementedYet("Named")] () => Stub.Result);
        app.MapPost("/beside/mvc", () => Results.Text("built"));
    }

    [Theory]
    [InlineData("/beside/before"), InlineData("/beside/after"), InlineData("/beside/names/1")]
    [InlineData("/beside/several"), InlineData("/beside/mvc")]
    public async Task SameRouteAndMethod_TheEndpointAnswers(string path)
    {
        (await Send(Both, $"POST {path}")).Is(200, "built");
        (await Send(Both, $"DELETE {path}")).IsNotAllowed("POST");
    }

    [Fact]
    public async Task OtherMethodsOfThatStub_StayPlanned() =>
        (await Send(Both, "PUT /beside/several")).IsPlanned("Several", allow: "POST");

    [Fact]
    public async Task StubThatNamesItsMethod_GoesBeforeAnEndpointForAny()
    {
        (await Send(Both, "GET /beside/any")).Is(200, "any");
        (await Send(Both, "POST /beside/any"))
            .IsPlanned("Named", allow: "CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, PUT, QUERY, TRACE");
    }

    [ApiController, Route("beside/mvc")]
    public sealed class BesideController : ControllerBase
    {
        [HttpPost, NotImplementedYet("Action")] public IActionResult Post() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : StubsBesideEndpoints(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StubsBesideEndpoints(servers, Contracts.AtStartUp);
}
