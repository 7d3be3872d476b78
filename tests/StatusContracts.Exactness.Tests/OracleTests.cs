using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>The oracle itself, against what the rules say to somebody who reads them.</summary>
public sealed class OracleTests
{
    private static readonly RouteTable Overlapping = new(new Route("u/{id:int}", "GET"), new Route("u/{name:alpha}", "DELETE"));

    [Theory]
    [InlineData("GET /u/5", "1: 200")]
    [InlineData("get /u/5", "1: 200")]
    [InlineData("POST /u/5", "3: 405 GET")]
    [InlineData("DELETE /u/5", "3: 405 GET")]
    [InlineData("GET /u/x", "3: 405 DELETE")]
    [InlineData("PROPFIND /u/5", "4: 501 GET")]
    [InlineData("delete /u/5", "4: 501 GET")]
    [InlineData("POST /u/--", "5: 404")]
    [InlineData("PROPFIND /u/--", "4: 501")]
    public void Constraints_AreTestedBeforeMethods(string request, string expected) => Judges(Overlapping, request, expected);

    [Theory]
    [InlineData("POST /a", "2: 501 GET")]
    [InlineData("PUT /a", "3: 405 GET")]
    [InlineData("POST /b", "3: 405 ")]
    [InlineData("DELETE /c", "3: 405 ")]
    [InlineData("DELETE /d", "5: 404")]
    public void StubsAndRefusals_AreResourcesWithoutMethods(string request, string expected) => Judges(
        new RouteTable(
            new Route("a", "GET"),
            new Route("a", "POST") { Kind = RouteKind.Stub },
            new Route("b", "GET") { Group = new RouteGroup("") { IsPlanned = true } },
            new Route("c", "PUT") { Kind = RouteKind.Refusal, Explains = ["PUT"] }),
        request,
        expected);

    [Theory]
    [InlineData("GET /a", "3: 405 PUT")]
    [InlineData("PROPFIND /a", "4: 501 PUT")]
    [InlineData("GET /b", "5: 200")]
    [InlineData("DELETE /b", "5: 405")]
    [InlineData("PROPFIND /b", "4: 501")]
    public void FileFallback_IsNoResource(string request, string expected) => Judges(
        new RouteTable(new Route("a", "PUT"), new Route("{*path:nonfile}") { Kind = RouteKind.FileFallback }), request, expected);

    [Theory]
    [InlineData("PROPFIND /a", "3: 405 PUT")]
    [InlineData("PROPFIND /b", "5: 200")]
    public void FallbackForEveryMethod_TakesWhatIsNoResource(string request, string expected) => Judges(
        new RouteTable(
            new Route("a", "PUT"), new Route("c", "PROPFIND"), new Route("{*path}") { Kind = RouteKind.Fallback }),
        request,
        expected);

    [Theory]
    [InlineData("POST /a", "application/json", "1: 200")]
    [InlineData("POST /a", "text/plain", "1: 415")]
    [InlineData("GET /a", "text/plain", "3: 405 POST")]
    public void ContentTypes_AreAskedAfterTheMethod(string request, string contentType, string expected) => Judges(
        new RouteTable(new Route("a", "POST") { Accepts = ["application/json"] }), request, expected, contentType);

    [Theory]
    [InlineData("GET /a", "1: 200")]
    [InlineData("POST /a", "0: 0")]
    [InlineData("PATCH /a", "1: 0")]
    [InlineData("PUT /a", "3: 405 GET, PATCH")]
    [InlineData("PUT /b", "3: 405 ")]
    public void OfEqualRank_TheStubGivesWay(string request, string expected) => Judges(
        new RouteTable(
            new Route("a", "GET"),
            new Route("a", "GET") { Kind = RouteKind.Stub },
            new Route("a", "POST") { Kind = RouteKind.Stub },
            new Route("a", "POST") { Kind = RouteKind.Stub },
            new Route("a", "PATCH"),
            new Route("a", "PATCH"),
            new Route("b", "GET") { Kind = RouteKind.Stub },
            new Route("{x:length(1):regex(b)}", "GET")),
        request,
        expected);

    [Theory]
    [InlineData("HEAD /a", "1: 200")]
    [InlineData("HEAD /b", "3: 405 ")]
    [InlineData("HEAD /c", "3: 405 GET")]
    [InlineData("POST /a", "3: 405 GET, HEAD")]
    public void Head_IsServedWhereNothingHasIt(string request, string expected) => Judges(
        new RouteTable(
            new Route("a", "GET"),
            new Route("b", "HEAD") { Kind = RouteKind.Refusal, Explains = ["HEAD", "OPTIONS"] },
            new Route("c", "GET") { Explains = ["HEAD"] })
        {
            ServesHead = true,
        },
        request,
        expected);

    [Theory]
    [InlineData("OPTIONS /a", "3: 204 GET, OPTIONS")]
    [InlineData("POST /a", "3: 405 GET, OPTIONS")]
    [InlineData("OPTIONS /b", "2: 501 ")]
    [InlineData("OPTIONS /c", "5: 404")]
    [InlineData("options /a", "4: 501 GET, OPTIONS")]
    public void Options_IsServedWhereNothingHasIt(string request, string expected) => Judges(
        new RouteTable(new Route("a", "GET"), new Route("b", "OPTIONS") { Kind = RouteKind.Stub }) { ServesOptions = true },
        request,
        expected);

    private static void Judges(RouteTable table, string request, string expected, string? contentType = null)
    {
        using var oracle = new RoutingOracle(table);
        var verdict = oracle.Judge(Requests.Parse(request, contentType: contentType));

        var allow = verdict.Allow is { } methods ? $" {string.Join(", ", methods)}" : "";
        Assert.Equal(expected, $"{verdict.Rule}: {verdict.Status}{allow}");
    }
}
