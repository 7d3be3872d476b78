namespace StatusContracts.Conformance.Facts;

/// <summary>The stock 405 is a request to no route, as far as <c>http.server.request.duration</c> knows.</summary>
public sealed class RouteInMetrics
{
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

    // In the routing graph a refusal stands without its route; it has it once it answers.
    [Fact]
    public async Task Match_IsCountedWithoutARouteAsInStock()
    {
        foreach (var contracts in new[] { Contracts.None, Contracts.Compiled })
        {
            Assert.Equal("(missing)", (await Measured(contracts, "DELETE", "aspnetcore.routing.match_attempts"))["http.route"]);
        }
    }

    private static async Task<Measurements.Measurement> Measured(
        Contracts contracts, string method, string instrument = Measurements.RequestDuration)
    {
        await using var server = await Server.StartAsync(Shop, contracts);
        using var measurements = new Measurements(server);

        await server.SendAsync($"{method} /measured/1");

        return Assert.Single(measurements.Of(instrument));
    }
}
