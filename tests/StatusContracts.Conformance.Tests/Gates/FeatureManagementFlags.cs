using Microsoft.FeatureManagement;

namespace StatusContracts.Conformance.Gates;

/// <summary>Flags of Microsoft.FeatureManagement, with its own filters and a file that changes.</summary>
public sealed class FeatureManagementFlags(Servers servers) : IClassFixture<Servers>, IDisposable
{
    private readonly FlagFile _file = new(Flags("""{ "id": "Export", "enabled": false }"""));

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task ChangedFile_OpensAndClosesTheRunningApplication()
    {
        var server = await Start();
        (await server.SendAsync("POST /fm")).IsPlanned("Export", allow: "GET");

        await _file.ChangeAsync(Flags("""{ "id": "Export", "enabled": true }"""));
        (await server.SendAsync("POST /fm")).Is(200, "exported");
        (await server.SendAsync("DELETE /fm")).IsNotAllowed("GET, POST, PUT");

        await _file.ChangeAsync("""{ "FeatureManagement": { "Export": false } }""");
        (await server.SendAsync("POST /fm")).IsPlanned("Export", allow: "GET");
    }

    [Fact]
    public async Task Percentage_IsDrawnOncePerRequest()
    {
        await _file.ChangeAsync(Filter("Microsoft.Percentage", """{ "Value": 50 }"""));
        var server = await Start();
        var allows = new HashSet<string?>();
        for (var i = 0; i < 60; i++)
        {
            allows.Add((await server.SendAsync("DELETE /fm"))["Allow"]);
        }

        // POST and PUT wait for the same flag. Drawn for each, it would let one of them in alone.
        Assert.Equal(["GET", "GET, POST, PUT"], allows.Order());

        // The handler is told what the gate was told.
        for (var i = 0; i < 20; i++)
        {
            var reply = await server.SendAsync("PUT /fm");
            Assert.True(reply.Status == 501 || reply.Text == "on", reply.ToString());
        }
    }

    [Fact]
    public async Task Targeting_KnowsTheUserOfTheRequest()
    {
        await _file.ChangeAsync(Filter("Microsoft.Targeting", """{ "Audience": { "Users": ["ann"], "DefaultRolloutPercentage": 0 } }"""));
        var server = await Start();

        (await server.SendAsync("POST /fm\nX-User: ann")).Is(200, "exported");
        (await server.SendAsync("POST /fm\nX-User: bob")).IsPlanned("Export", allow: "GET");
        (await server.SendAsync("POST /fm")).IsPlanned("Export", allow: "GET");
        (await server.SendAsync("DELETE /fm\nX-User: ann")).IsNotAllowed("GET, POST, PUT");
        (await server.SendAsync("DELETE /fm\nX-User: bob")).IsNotAllowed("GET");
    }

    [Theory]
    [InlineData("""{ "Start": "Fri, 01 Jan 2016 00:00:00 GMT" }""", "GET, POST, PUT")]
    [InlineData("""{ "Start": "Fri, 01 Jan 2016 00:00:00 GMT", "End": "Sun, 01 Jan 2017 00:00:00 GMT" }""", "GET")]
    public async Task TimeWindow_OpensAndCloses(string window, string allow)
    {
        await _file.ChangeAsync(Filter("Microsoft.TimeWindow", window));

        (await (await Start()).SendAsync("DELETE /fm")).IsNotAllowed(allow);
    }

    [Fact]
    public async Task FlagThatIsDeclaredNowhere_IsOff_AndReportedOnce()
    {
        await _file.ChangeAsync(Flags("""{ "id": "Other", "enabled": true }"""));
        var server = await Start();
        (await server.SendAsync("POST /fm")).IsPlanned("Export", allow: "GET");
        (await server.SendAsync("DELETE /fm")).IsNotAllowed("GET");

        var entry = Assert.Single(server.Log, entry => entry.Event == "FlagIsUndeclared");
        Assert.Equal("StatusContracts.FeatureManagement.FeatureManagementGate", entry.Category);
        Assert.Contains("'Export'", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilterThatIsNotThere_KeepsTheGateClosed_AndIsReported()
    {
        await _file.ChangeAsync(Filter("Nobody.Knows", "{}"));
        var server = await Start();

        (await server.SendAsync("POST /fm")).IsPlanned("Export", allow: "GET");
        (await server.SendAsync("DELETE /fm")).IsNotAllowed("GET");
        Assert.Contains(server.Log, entry => entry is { Event: "GateFailed", Exception: FeatureManagementException });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Order_OfRegistration_DoesNotMatter(bool isFirst)
    {
        await _file.ChangeAsync(Flags("""{ "id": "Export", "enabled": true }"""));
        var app = new App(Map, isFirst ? Register : null, isFirst ? null : Register);

        (await (await servers.Of(app, Contracts.Compiled)).SendAsync("POST /fm")).Is(200, "exported");
    }

    private Task<Server> Start() => servers.Of(new App(Map, Register), Contracts.Compiled);

    private void Register(IServiceCollection services)
    {
        HeaderAuthentication.Add(services);
        services.AddFeatureManagement(_file.Configuration).WithTargeting().WithStatusContracts();
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.MapGet("/fm", () => Results.Text("got"));
        app.MapPost("/fm", [NotImplementedYet("Export", Until = "Export")] () => Results.Text("exported"));
        app.MapPut("/fm", [NotImplementedYet("Changes", Until = "Export")] async (IFeatureManagerSnapshot features) =>
            Results.Text(await features.IsEnabledAsync("Export") ? "on" : "off"));
    }

    private static string Filter(string name, string parameters) => Flags(
        $$"""{ "id": "Export", "enabled": true, "conditions": { "client_filters": [{ "name": "{{name}}", "parameters": {{parameters}} }] } }""");

    private static string Flags(string flag) => $$"""{ "feature_management": { "feature_flags": [ {{flag}} ] } }""";
}
