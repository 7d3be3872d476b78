namespace StatusContracts.Conformance.Topics;

/// <summary>Routes that meet on one node of the graph: what is true of a URL is decided by its own constraints.</summary>
public abstract class Overlaps(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Users = new(Map);

    private static readonly App UsersWithFallback = new(app =>
    {
        Map(app);
        app.MapFallback(() => Results.Text("fallback"));
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/u/{id:int}", (int id) => Results.Text("by id"));
        app.MapDelete("/u/{name:alpha}", (string name) => Results.Text("deleted"));

        app.MapGet("/three/{id:int}", (int id) => Results.Text("int"));
        app.MapPut("/three/{id:min(10)}", (int id) => Results.Text("min"));
        app.MapPost("/three/{text:length(2)}", (string text) => Results.Text("length"));
        app.MapDelete("/three/{text:length(2)}", (string text) => Results.Text("deleted"));

        app.MapGet("/open/{id:int}", (int id) => Results.Text("int"));
        app.MapPut("/open/{name}", (string name) => Results.Text("any"));

        app.MapPost("/stub/{id:int}", [NotImplementedYet("Stub")] (int id) => Stub.Result);
        app.MapGet("/stub/{id:int}", (int id) => Results.Text("int"));
        app.MapPost("/stub/{name:length(3)}", (string name) => Results.Text("posted"));
        app.MapPut("/stub/{name:alpha}", (string name) => Results.Text("put"));

        app.MapGet("/refuse/{id:int}", (int id) => Results.Text("int"))
            .MethodNotAllowed("DELETE", "Numbers stay.");
        app.MapPut("/refuse/{name:alpha}", (string name) => Results.Text("alpha"));
        app.MapDelete("/refuse/{code:length(2)}",
            [MethodNotAllowed("DELETE", "Codes stay.")] (string code) => Results.StatusCode(405));
    }

    [Fact]
    public async Task UrlOfOneRoute_HasItsMethodsOnly()
    {
        (await Send(Users, "GET /u/5")).Is(200, "by id");
        (await Send(Users, "DELETE /u/x")).Is(200, "deleted");
        (await Send(Users, "POST /u/5")).IsNotAllowed("GET");
        (await Send(Users, "DELETE /u/5")).IsNotAllowed("GET");
        (await Send(Users, "POST /u/x")).IsNotAllowed("DELETE");
        (await Send(Users, "GET /u/x")).IsNotAllowed("DELETE");
        (await Send(Users, "PROPFIND /u/5")).IsUnknownMethod(allow: "GET");
    }

    [Fact]
    public async Task UrlOfNoRoute_HasNoResource()
    {
        (await Send(Users, "POST /u/--")).Is(404);
        (await Send(Users, "GET /u/--")).Is(404);
        (await Send(Users, "DELETE /u/--")).Is(404);
        (await Send(Users, "PROPFIND /u/--")).IsUnknownMethod(allow: null);
    }

    [Fact]
    public async Task Fallback_ChangesNothingForUrlsThatHaveARoute()
    {
        (await Send(UsersWithFallback, "DELETE /u/5")).IsNotAllowed("GET");
        (await Send(UsersWithFallback, "POST /u/x")).IsNotAllowed("DELETE");
        (await Send(UsersWithFallback, "DELETE /u/--")).Is(200, "fallback");
        (await Send(UsersWithFallback, "POST /u/--")).Is(200, "fallback");
        (await Send(UsersWithFallback, "PROPFIND /u/--")).Is(200, "fallback");
    }

    [Theory]
    [InlineData("/three/5", "GET"), InlineData("/three/12", "DELETE, GET, POST, PUT"), InlineData("/three/123", "GET, PUT")]
    [InlineData("/three/ab", "DELETE, POST")]
    public async Task UrlOfSeveralRoutes_HasTheMethodsOfAllOfThem(string path, string allow)
    {
        (await Send(Users, $"PATCH {path}")).IsNotAllowed(allow);
        (await Send(Users, $"PROPFIND {path}")).IsUnknownMethod(allow);
    }

    [Theory]
    [InlineData("/open/5", "GET, PUT"), InlineData("/open/x", "PUT")]
    public async Task RouteWithoutConstraint_AddsToThoseWithOne(string path, string allow) =>
        (await Send(Users, $"DELETE {path}")).IsNotAllowed(allow);

    [Fact]
    public async Task Stub_AmongThem_IsOnlyOfItsOwnUrls()
    {
        (await Send(Users, "POST /stub/5")).IsPlanned("Stub", allow: "GET");
        (await Send(Users, "POST /stub/xyz")).Is(200, "posted");
        (await Send(Users, "POST /stub/x")).IsNotAllowed("PUT");
        (await Send(Users, "DELETE /stub/xyz")).IsNotAllowed("POST, PUT");
        (await Send(Users, "DELETE /stub/5")).IsNotAllowed("GET");
        (await Send(Users, "POST /stub/--")).Is(404);
    }

    [Fact]
    public async Task Refusal_AmongThem_IsOnlyOfItsOwnUrls()
    {
        Assert.Equal("Numbers stay.", Reason((await Send(Users, "DELETE /refuse/5")).IsNotAllowed("GET")));
        Assert.Null(Reason((await Send(Users, "DELETE /refuse/x")).IsNotAllowed("PUT")));
        Assert.Equal("Codes stay.", Reason((await Send(Users, "DELETE /refuse/ab")).IsNotAllowed("PUT")));
        (await Send(Users, "DELETE /refuse/---")).Is(404);

        static string? Reason(System.Text.Json.JsonElement problem) =>
            problem.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
    }

    public sealed class Compiled(Servers servers) : Overlaps(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Overlaps(servers, Contracts.AtStartUp);
}
