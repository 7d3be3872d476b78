namespace StatusContracts.Conformance.Topics;

/// <summary>A resource is what one URL on one host reaches.</summary>
public abstract class Hosts(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/hosts/split", () => Results.Text("a")).RequireHost("a.example");
        app.MapPut("/hosts/split", () => Results.Text("b")).RequireHost("b.example");
        app.MapPost("/hosts/split", [NotImplementedYet("On b")] () => Stub.Result).RequireHost("b.example");

        app.MapGet("/hosts/mixed", () => Results.Text("everywhere"));
        app.MapPut("/hosts/mixed", () => Results.Text("a")).RequireHost("a.example");
        app.MapPost("/hosts/mixed", () => Results.Text("sub")).RequireHost("*.a.example");

        app.MapGet("/hosts/port", () => Results.Text("port")).RequireHost("*:8080");
    }

    [Theory]
    [InlineData("a.example", "GET"), InlineData("A.EXAMPLE", "GET"), InlineData("b.example", "PUT")]
    public async Task HostOfOneEndpoint_HasItsMethods(string host, string allow)
    {
        (await Send(Site, $"DELETE /hosts/split\nHost: {host}")).IsNotAllowed(allow);
        (await Send(Site, $"PROPFIND /hosts/split\nHost: {host}")).IsUnknownMethod(allow);
    }

    [Fact]
    public async Task MethodOfAnotherHost_Is405()
    {
        (await Send(Site, "PUT /hosts/split\nHost: a.example")).IsNotAllowed("GET");
        (await Send(Site, "GET /hosts/split\nHost: b.example")).IsNotAllowed("PUT");
        (await Send(Site, "POST /hosts/split\nHost: a.example")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task StubOfAHost_IsPlannedThere() =>
        (await Send(Site, "POST /hosts/split\nHost: b.example")).IsPlanned("On b", allow: "PUT");

    [Fact]
    public async Task HostOfNoEndpoint_HasNoResource()
    {
        (await Send(Site, "GET /hosts/split\nHost: c.example")).Is(404);
        (await Send(Site, "DELETE /hosts/split\nHost: c.example")).Is(404);
        (await Send(Site, "PROPFIND /hosts/split\nHost: c.example")).IsUnknownMethod(allow: null);
    }

    [Theory]
    [InlineData("a.example", "GET, PUT"), InlineData("x.a.example", "GET, POST"), InlineData("c.example", "GET")]
    public async Task EndpointOfEveryHost_AddsToThoseOfOne(string host, string allow) =>
        (await Send(Site, $"DELETE /hosts/mixed\nHost: {host}")).IsNotAllowed(allow);

    [Fact]
    public async Task Port_CountsAsPartOfTheHost()
    {
        (await Send(Site, "DELETE /hosts/port\nHost: a.example:8080")).IsNotAllowed("GET");
        (await Send(Site, "DELETE /hosts/port\nHost: a.example:9090")).Is(404);
    }

    public sealed class Compiled(Servers servers) : Hosts(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Hosts(servers, Contracts.AtStartUp);
}
