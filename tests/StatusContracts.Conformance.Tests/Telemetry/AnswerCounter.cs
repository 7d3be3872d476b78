namespace StatusContracts.Conformance.Telemetry;

/// <summary>
/// The counter <c>statuscontracts.answers</c>, as a listener hears it: one measurement for each answer, tagged as ASP.NET
/// Core tags the same request.
/// </summary>
public sealed class AnswerCounter(Servers servers) : IClassFixture<Servers>
{
    private const string Answers = "statuscontracts.answers";

    public static TheoryData<string, string, int, string?, string?> Answered => Planner.Answered;

    [Theory, MemberData(nameof(Answered))]
    public async Task Answer_IsCountedOnce(string request, string method, int status, string? route, string? feature)
    {
        var server = await servers.Of(Planner.App, Contracts.Compiled);
        using var measurements = new Measurements(server);

        var reply = await server.SendAsync(request);

        Assert.Equal(status, reply.Status);
        var counted = Assert.Single(measurements.Of(Answers));
        Assert.Equal(1, counted.Value);
        Assert.Equal(method, counted["http.request.method"]);
        Assert.Equal(status, counted["http.response.status_code"]);
        Assert.Equal(route, counted["http.route"]);
        Assert.Equal(feature, counted["statuscontracts.feature"]);
        Assert.Equal(2 + (route is null ? 0 : 1) + (feature is null ? 0 : 1), counted.Tags.Count);

        // ASP.NET Core 10.0 does not know QUERY yet.
        var duration = Assert.Single(measurements.Of(Measurements.RequestDuration));
        Assert.Equal(duration["http.route"], route);
        Assert.Equal(duration["http.request.method"], method == "QUERY" ? "_OTHER" : method);
    }

    [Theory]
    [InlineData("GET /planner/notes", 200), InlineData("GET /planner/nothing", 404), InlineData("POST /planner/staff", 401)]
    [InlineData("PUT /planner/staff", 401)]
    public async Task WhatTheLibraryDoesNotAnswer_IsNotCounted(string request, int status)
    {
        var server = await servers.Of(Planner.App, Contracts.Compiled);
        using var measurements = new Measurements(server);

        Assert.Equal(status, (await server.SendAsync(request)).Status);

        Assert.Empty(measurements.Of(Answers));
        Assert.Single(measurements.Of(Measurements.RequestDuration));
    }

    [Fact]
    public async Task OptionsServed_IsNoRefusal()
    {
        var serving = Planner.App with { Services = services => services.Configure<StatusContractOptions>(options => options.ServeOptions = true) };
        await using var server = await Server.StartAsync(serving with { Map = app => app.MapGet("/planner/notes", () => "") }, Contracts.Compiled);
        using var measurements = new Measurements(server);

        Assert.Equal(204, (await server.SendAsync("OPTIONS /planner/notes")).Status);

        Assert.Empty(measurements.Of(Answers));
    }

    // A handler that makes the name of a feature from a request, against all advice.
    [Fact]
    public async Task FeaturesWithoutEnd_BecomeOther()
    {
        var app = new App(app => app.MapGet("/planner/{name}", (HttpContext context, string name) =>
        {
            var endpoint = new Endpoint(null, new EndpointMetadataCollection(new NotImplementedYetAttribute(name)), null);
            context.SetEndpoint(endpoint);
            return Stub.Result;
        }));
        await using var server = await Server.StartAsync(app, Contracts.Compiled);
        using var measurements = new Measurements(server);
        var requests = string.Concat(Enumerable.Range(0, 1_100).Select(i => $"GET /planner/f{i} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        using var connection = await Connection.OpenAsync(server.Port);

        var sent = connection.SendAsync(System.Text.Encoding.ASCII.GetBytes(requests[..^2] + "Connection: close\r\n\r\n"));
        await connection.ReceiveAllAsync();
        await sent;

        var features = measurements.Of(Answers).Select(counted => counted["statuscontracts.feature"]).ToList();
        Assert.Equal(1_100, features.Count);
        Assert.Equal(1_001, features.Distinct().Count());
        Assert.Equal(100, features.Count(feature => feature is "_OTHER"));
    }
}
