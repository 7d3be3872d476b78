using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary><c>[MethodNotAllowed]</c>: a 405 that says why, wherever it is declared.</summary>
public abstract class Refusals(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Reason = "Books are archived, never deleted.";

    private static readonly App Minimal = new(Map);

    private static readonly App Controllers = App.Of(typeof(RefusingController), typeof(RefusingActionController));

    private static void Map(WebApplication app)
    {
        app.MapGet("/refusals/handler",
            [MethodNotAllowed("DELETE", Reason, Alternative = "POST /refusals/archive")] () => Results.Text("get"));
        app.MapGet("/refusals/method", Get);
        app.MapGet("/refusals/endpoint", () => Results.Text("get"))
            .MethodNotAllowed("DELETE", Reason, alternative: "POST /refusals/archive");
        var group = app.MapGroup("/refusals/group").MethodNotAllowed("DELETE", Reason, alternative: "POST /refusals/archive");
        group.MapGet("/a", () => Results.Text("a"));
        group.MapPost("/b", () => Results.Text("b"));
        group.MapDelete("/c", () => Results.Text("deleted"));
        group.MapPut("/c", () => Results.Text("put"));

        app.MapGet("/refusals/only", () => Results.Text("get"));
        app.MapDelete("/refusals/only", [MethodNotAllowed("DELETE", Reason)] () => Results.StatusCode(405));
        app.MapDelete("/refusals/alone", [MethodNotAllowed("DELETE", Reason)] () => Results.StatusCode(405));
        group.MapGet("/handler", [MethodNotAllowed("DELETE", "Handler.")] () => Results.Text("get"));
        group.MapGet("/endpoint", [MethodNotAllowed("DELETE", "Handler.")] () => Results.Text("get"))
            .MethodNotAllowed("DELETE", "Endpoint.");
        app.MapPost("/refusals/stub", [NotImplementedYet("Stubbed"), MethodNotAllowed("DELETE", Reason)] () => Stub.Result);
        app.MapMethods("/refusals/custom", ["GET"], [MethodNotAllowed("PURGE", "Nothing is cached.")] () => Results.Text("get"));
    }

    [MethodNotAllowed("DELETE", Reason, Alternative = "POST /refusals/archive")]
    private static IResult Get() => Results.Text("get");

    [Theory]
    [InlineData("/refusals/handler", "GET"), InlineData("/refusals/method", "GET"), InlineData("/refusals/endpoint", "GET")]
    [InlineData("/refusals/group/a", "GET"), InlineData("/refusals/group/b", "POST")]
    public async Task DeclaredOnAMinimalApi_IsExplained(string path, string allow) =>
        IsExplained(await Send(Minimal, $"DELETE {path}"), allow);

    [Theory]
    [InlineData("/refusals/class", "GET, PUT"), InlineData("/refusals/class/1", "GET"), InlineData("/refusals/action/1", "GET, PATCH")]
    public async Task DeclaredOnAController_IsExplained(string path, string allow) =>
        IsExplained(await Send(Controllers, $"DELETE {path}"), allow);

    private static void IsExplained(Reply reply, string allow)
    {
        var problem = reply.IsNotAllowed(allow);
        Assert.Equal(Reason, problem.GetProperty("reason").GetString());
        Assert.Equal("POST /refusals/archive", problem.GetProperty("alternative").GetString());
    }

    [Fact]
    public async Task OtherMethod_IsRefusedWithoutTheReason()
    {
        var problem = (await Send(Minimal, "PATCH /refusals/handler")).IsNotAllowed("GET");

        Assert.False(problem.TryGetProperty("reason", out _));
    }

    [Fact]
    public async Task ActionOfOneResource_DoesNotSpeakForAnother()
    {
        var problem = (await Send(Controllers, "DELETE /refusals/action")).IsNotAllowed("GET");

        Assert.False(problem.TryGetProperty("reason", out _));
    }

    [Fact]
    public async Task RefusedMethodThatIsImplemented_IsServed() =>
        (await Send(Minimal, "DELETE /refusals/group/c")).Is(200, "deleted");

    [Fact]
    public async Task EndpointMappedOnlyToRefuse_IsTheRefusalAndNotInAllow()
    {
        var problem = (await Send(Minimal, "DELETE /refusals/only")).IsNotAllowed("GET");

        Assert.Equal(Reason, problem.GetProperty("reason").GetString());
        (await Send(Minimal, "PUT /refusals/only")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task ActionMappedOnlyToRefuse_IsTheRefusalAndNotInAllow()
    {
        var problem = (await Send(Controllers, "PUT /refusals/action/1")).IsNotAllowed("GET, PATCH");

        Assert.Equal("Replaced by nobody.", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task ResourceOfRefusalsOnly_IsRefusedWithEmptyAllow()
    {
        var problem = (await Send(Minimal, "DELETE /refusals/alone")).IsNotAllowed("");

        Assert.Equal(Reason, problem.GetProperty("reason").GetString());
        (await Send(Minimal, "GET /refusals/alone")).IsNotAllowed("");
    }

    [Theory]
    [InlineData("/refusals/group/handler", "Handler."), InlineData("/refusals/group/endpoint", "Endpoint.")]
    public async Task SeveralReasonsForOneMethod_EndpointBeforeHandlerBeforeGroup(string path, string reason)
    {
        var problem = (await Send(Minimal, $"DELETE {path}")).IsNotAllowed("GET");

        Assert.Equal(reason, problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task StubWithARefusal_HasBoth()
    {
        (await Send(Minimal, "POST /refusals/stub")).IsPlanned("Stubbed", allow: "");
        var problem = (await Send(Minimal, "DELETE /refusals/stub")).IsNotAllowed("");
        Assert.Equal(Reason, problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task RefusedMethodOfItsOwn_IsKnownToTheServer()
    {
        var problem = (await Send(Minimal, "PURGE /refusals/custom")).IsNotAllowed("GET");

        Assert.Equal("Nothing is cached.", problem.GetProperty("reason").GetString());
        (await Send(Minimal, "PURGE /refusals/nothing")).Is(404);
    }

    [ApiController, Route("refusals/class")]
    [MethodNotAllowed("DELETE", Reason, Alternative = "POST /refusals/archive")]
    public sealed class RefusingController : ControllerBase
    {
        [HttpGet] public string List() => "list";

        [HttpPut] public string Put() => "put";

        [HttpGet("{id:int}")] public string Get(int id) => $"{id}";
    }

    [ApiController, Route("refusals/action")]
    public sealed class RefusingActionController : ControllerBase
    {
        [HttpGet] public string List() => "list";

        [HttpGet("{id:int}")]
        [MethodNotAllowed("DELETE", Reason, Alternative = "POST /refusals/archive")]
        public string Get(int id) => $"{id}";

        [HttpPatch("{id:int}")] public string Patch(int id) => $"{id}";

        [HttpPut("{id:int}")]
        [MethodNotAllowed("PUT", "Replaced by nobody.")]
        public IActionResult Put(int id) => StatusCode(405);
    }

    public sealed class Compiled(Servers servers) : Refusals(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Refusals(servers, Contracts.AtStartUp);
}
