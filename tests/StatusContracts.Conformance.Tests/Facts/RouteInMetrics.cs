namespace StatusContracts.Conformance.Facts;

/// <summary>The stock 405 is a request to no route, as far as <c>http.server.request.duration</c> knows.</summary>
public sealed class RouteInMetrics
{
    private const string MatchAttempts = "aspnetcore.routing.match_attempts";

    private static readonly App Shop = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/measured/{id}", (string id) => Results.Text("measured"));
        app.MapPost("/measured/{id}", (string id) => Stub.Result).NotImplementedYet("Measuring");
    }

    [Theory]
    [InlineData("DELETE", "DELETE", 405), InlineData("PROPFIND", "_OTHER", 501), InlineData("POST", "POST", 501)]
    public async Task Answer_IsMeasuredUnderItsRoute(string method, string tag, int status)
    {
        if (method != "POST")
        {
            var stock = await Measured(Contracts.None, method);
            Assert.Equal(405, stock["http.response.status_code"]);
            Assert.Null(stock["http.route"]);
        }

        var ours = await Measured(Contracts.Compiled, method);

        Assert.Equal(status, ours["http.response.status_code"]);
        Assert.Equal("/measured/{id}", ours["http.route"]);
        Assert.Equal(tag, ours["http.request.method"]);
    }

    [Theory]
    [InlineData("DELETE"), InlineData("PROPFIND"), InlineData("POST")]
    public async Task Match_IsCountedUnderItsRoute(string method)
    {
        Assert.Equal(
            method == "POST" ? "/measured/{id}" : "(missing)", (await Measured(Contracts.None, method, MatchAttempts))["http.route"]);
        Assert.Equal("/measured/{id}", (await Measured(Contracts.Compiled, method, MatchAttempts))["http.route"]);
    }

    // In the routing graph a refusal stands without its route, for the sake of memory, where nobody listened when the graph
    // was built. It has the route once it answers.
    [Fact]
    public async Task MatchThatNobodyListenedToAtFirst_IsCountedWithoutARouteAsInStock()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        await server.SendAsync("DELETE /measured/1");
        using var measurements = new Measurements(server);

        await server.SendAsync("DELETE /measured/1");

        Assert.Equal("(missing)", Assert.Single(measurements.Of(MatchAttempts))["http.route"]);
        Assert.Equal("/measured/{id}", Assert.Single(measurements.Of(Measurements.RequestDuration))["http.route"]);
    }

    // The authorization middleware answers, before the resource does.
    [Fact]
    public async Task Refusal_OfAStranger_IsMeasuredUnderItsRoute()
    {
        var guarded = new App(
            app => app.MapGet("/measured/guarded", () => ""),
            services => HeaderAuthentication.Add(services, isLoginRequiredByDefault: true));

        var measured = await Measured(Contracts.Compiled, "DELETE", Measurements.RequestDuration, guarded, "/measured/guarded");

        Assert.Equal(401, measured["http.response.status_code"]);
        Assert.Equal("/measured/guarded", measured["http.route"]);
    }

    private static async Task<Measurements.Measurement> Measured(
        Contracts contracts, string method, string instrument = Measurements.RequestDuration, App? app = null, string path = "/measured/1")
    {
        await using var server = await Server.StartAsync(app ?? Shop, contracts);
        using var measurements = new Measurements(server);

        await server.SendAsync($"{method} {path}");

        return Assert.Single(measurements.Of(instrument));
    }
}
