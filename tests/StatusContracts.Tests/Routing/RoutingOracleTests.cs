using StatusContracts.Tests.Routing.Oracle;

namespace StatusContracts.Tests.Routing;

/// <summary>The graph that the library builds against <see cref="RouteOracle"/>, over random applications.</summary>
public sealed class RoutingOracleTests
{
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PURGE", "PROPFIND"];
    private static readonly string[] Hosts = ["a.example", "c.example"];

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task RandomApplication_AnswersAsTheOracleSays(int batch)
    {
        var compared = 0;
        for (var seed = batch * Applications; seed < (batch + 1) * Applications; seed++)
        {
            compared += await Compare(seed, RandomRoutes.Application(seed, withContentTypes: false), contentTypes: [null]);
        }

        Assert.True(compared > Applications * 200, $"Only {compared} requests were compared.");
    }

    [Theory]
    [InlineData(1_100_000), InlineData(1_100_001), InlineData(1_100_002), InlineData(1_100_003), InlineData(1_100_004), InlineData(1_100_005), InlineData(1_100_006), InlineData(1_100_007), InlineData(1_000_000), InlineData(1_100_009)]
    public async Task RandomApplicationWithContentTypes_AnswersAsTheOracleSays(int batch)
    {
        for (var seed = batch * 50; seed < (batch + 1) * 50; seed++)
        {
            await Compare(
                seed, RandomRoutes.Application(seed, withContentTypes: true), [null, "application/json", "application/xml", "text/plain", "image/png"]);
        }
    }

    private const int Applications = 50;

    private static async Task<int> Compare(int seed, IReadOnlyList<Route> routes, string?[] contentTypes)
    {
        var oracle = new RouteOracle(routes);
        var contracts = Pipeline.WithContracts(routes.Select(route => route.ToEndpoint()));
        var compared = 0;
        foreach (var host in Hosts)
        {
            foreach (var url in RandomRoutes.Urls)
            {
                foreach (var method in Methods)
                {
                    foreach (var contentType in contentTypes)
                    {
                        IReadOnlyList<Verdict> expected;
                        try
                        {
                            expected = await oracle.Ask(method, url, host, contentType);
                        }
                        catch (Exception exception) when (exception.GetType().Name == "AmbiguousMatchException")
                        {
                            // Stock routing cannot decide either; such an application is wrong, and says so.
                            continue;
                        }

                        var context = contracts.Context(method, url, host, contentType);
                        await contracts.RunAsync(context);
                        var actual = RouteOracle.Of(context);
                        Assert.True(
                            expected.Contains(actual),
                            $"Seed {seed}: {method} {url} on {host} as {contentType}\nexpected {string.Join(" or ", expected)}\nactual   {actual}\n{string.Join('\n', routes)}");
                        compared++;
                    }
                }
            }
        }

        return compared;
    }
}
