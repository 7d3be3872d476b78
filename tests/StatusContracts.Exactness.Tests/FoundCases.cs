using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>What random applications disagreed about, each shrunk and mended.</summary>
public sealed class FoundCases
{
    [Fact]
    public void StubOfEqualRankBehindAConstraint_GivesWay() => Answers(
        "GET /12", "200", new Route("{p0:range(1,20)}", "GET"), new Route("{p0:int?}", "GET") { Kind = RouteKind.Stub });

    [Fact]
    public void StubOfEqualRankInAComplexSegment_GivesWay() => Answers(
        "GET /ab", "200", new Route("a{p0}", "GET") { Kind = RouteKind.Stub }, new Route("{p0:minlength(2):alpha}", "GET"));

    [Fact]
    public void StubOfAnyMethodOfEqualRank_GivesWay() => Answers(
        "POST /a.b", "200", new Route("a{p0}") { Kind = RouteKind.Stub }, new Route("{p0m}.{p0n?}"));

    [Fact]
    public void StubThatRanksFirst_KeepsItsMethodOutOfAllow() => Answers(
        "POST /a", "405 ", new Route("a", "PURGE") { Kind = RouteKind.Stub }, new Route("{p0}", "PURGE"));

    [Fact]
    public void StubBesideAnyMethod_KeepsItsMethodOutOfAllow() => Answers(
        "PATCH /a",
        "501 CONNECT, DELETE, GET, HEAD, OPTIONS, POST, PUT, QUERY, TRACE",
        new Route("a"),
        new Route("a", "PATCH") { Kind = RouteKind.Stub });

    [Fact]
    public void CatchAllStubThatIsOrderedFirst_KeepsItsMethodOutOfAllow() => Answers(
        "POST /a/a", "405 ", new Route("a/a", "GET") { Order = 5 }, new Route("{*p0}", "GET") { Kind = RouteKind.Stub });

    [Fact]
    public void HostsOfWhichOneNamesThePort_AreUnited() => Answers(
        "POST /a/a on a.example:8080",
        "405 GET, PUT",
        new Route("{**p0}", "GET") { Hosts = ["a.example"] },
        new Route("a/a", "PUT") { Hosts = ["a.example:8080"] });

    [Fact]
    public void HostOfAnotherRouteThatDoesNotMatch_HidesNoResource() => Answers(
        "POST /a/a/a.b on a.example:8080",
        "405 GET",
        new Route("a/a/a.b", "GET") { Hosts = ["a.example", "b.example"] },
        new Route("{*p0:int}", "lock") { Hosts = ["a.example:8080"] });

    [Fact]
    public void WildcardHost_IsAheadOfTheFallbackOfAHost() => Answers(
        "GET /a/a on b.example",
        "405 lock",
        new Route("a/a", "lock") { Hosts = ["*.example", "*:8080"] },
        new Route("{*path:nonfile}", "GET") { Kind = RouteKind.Fallback, Hosts = ["b.example"] });

    [Fact]
    public void RefusalOfAWildcardHost_IsAheadOfTheFallbackOfAHost() => Answers(
        "POST / on a.example",
        "405 ",
        new Route("") { Kind = RouteKind.Fallback, Hosts = ["a.example:8080", "a.example"] },
        new Route("", "HEAD") { Kind = RouteKind.Refusal, Hosts = ["b.example", "*.example"], Explains = ["HEAD", "OPTIONS"] });

    [Fact]
    public void FallbackThatStockPrefersForItsHost_KeepsItsRefusal() => Answers(
        "POST /a on b.example",
        "405 GET, HEAD",
        new Route("a") { Kind = RouteKind.FileFallback, Hosts = ["b.example"] },
        new Route("a", "GET") { Hosts = ["*.example"] });

    [Fact]
    public void ContentTypeOfAnotherHost_RefusesNothing() => Answers(
        "PUT /b as application/json",
        "405 GET",
        new Route("{p0}", "PUT") { Hosts = ["b.example"], Accepts = ["application/xml"] },
        new Route("b", "GET"));

    [Fact]
    public void ContentTypeOfARouteThatDoesNotMatch_RefusesNothing() => Answers(
        "DELETE /12/a/a as text/plain",
        "405 GET",
        new Route("{*p0:int}", "DELETE") { Accepts = ["application/*"] },
        new Route("12/a/a", "GET"));

    [Fact]
    public void StubOfAnotherHost_TakesNothingFromWhatSelectsByContent() => Answers(
        "GET /a",
        "200",
        new Route("a", "GET") { Accepts = ["text/plain"] },
        new Route("a", "GET") { Kind = RouteKind.Stub, Hosts = ["*.example", "a.example:8080"] },
        new Route("a", "GET") { Hosts = ["b.example"] });

    [Fact]
    public void StubBesideRoutesThatSelectByContent_DoesNotHideTheResource()
    {
        Answers(
            "PATCH /x/b",
            "405 GET",
            new Route("{**p0}", "GET"),
            new Route("{p0}/a{p1}") { Accepts = ["application/json"] },
            new Route("{p0m}-{p0n:int}/{p1}", "PATCH") { Kind = RouteKind.Stub });
        Answers(
            "POST /a",
            "405 GET",
            new Route("{p0}", "GET"),
            new Route("{p0:int?}", "POST") { Accepts = ["application/json", "application/xml"] },
            new Route("{p0:int}", "POST") { Kind = RouteKind.Stub });
    }

    [Fact]
    public void StubForOneContentType_LeavesTheOthersToTheImplementation() => Answers(
        "POST /A",
        "405 GET",
        new Route("A", "GET") { Kind = RouteKind.Stub, Accepts = ["application/xml"] },
        new Route("{p0}", "GET"));

    [Fact]
    public void MethodThatStockPassesOverForItsContent_StaysAsInStock() => Answers(
        "OPTIONS /12 as application/json",
        "404",
        new Route("{p0:range(1,20)}") { Accepts = ["text/plain"] },
        new Route("{p0:alpha}", "OPTIONS") { Accepts = ["application/json", "application/xml"] },
        new Route("{p0}", "GET"));

    [Fact]
    public void EndpointOfTheLastOrderOnAnotherHost_LeavesTheFallbackItsUrl() => Answers(
        "POST /a/a",
        "404",
        new Route("a/a") { Order = int.MaxValue, Hosts = ["a.example:8080"] },
        new Route("{**path}", "GET") { Kind = RouteKind.Fallback });

    [Fact]
    public void EndpointOfTheLastOrderBehindTheFallback_IsNoResource() => Answers(
        "POST /A/a",
        "200",
        new Route("{**p0}") { Order = int.MaxValue },
        new Route("{p0m}-{p0n:int}/A", "GET"),
        new Route("{*path:nonfile}") { Kind = RouteKind.Fallback });

    [Fact]
    public void HeadThatIsServed_IsNotRefusedWhereNoRouteMatches() => Answers(
        "HEAD /é",
        "404",
        new RouteTable(new Route("{p0:int?}", "GET"), new Route("{p0:int=12}", "GET")) { ServesHead = true });

    [Fact]
    public void StubsThatTogetherTakeAllContent_KeepTheirMethodOutOfAllow() => Answers(
        "POST /a",
        "405 ",
        new Route("{p0}", "GET") { Accepts = ["application/xml", "text/plain"] },
        new Route("a", "GET") { Kind = RouteKind.Stub, Accepts = ["text/plain"] },
        new Route("a", "GET") { Kind = RouteKind.Stub, Accepts = ["application/xml"] });

    [Fact]
    public void HeadThatStockServesForCertainContent_IsNotServedForGet() => Answers(
        "HEAD /",
        "200",
        new RouteTable(new Route("", "GET"), new Route("{p0:int=12}") { Accepts = ["application/xml"] }) { ServesHead = true });

    [Fact]
    public void HeadThatStockServesOnCertainHosts_IsNotServedForGet() => Answers(
        "HEAD /a on b.example",
        "200",
        new RouteTable(new Route("a", "GET") { Hosts = ["b.example"] }, new Route("a", "HEAD") { Hosts = ["*.example"] }) { ServesHead = true });

    [Fact]
    public void HeadThatStockServesLast_IsNotThatOfAStubForGet() => Answers(
        "GET /99",
        "501 CONNECT, DELETE, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE",
        new RouteTable(
            new Route("{p0}", "GET") { Kind = RouteKind.Stub },
            new Route("{p0:int}") { Order = int.MaxValue })
        {
            ServesHead = true,
        });

    // The expectation is written out too, so that oracle and library cannot be wrong together.
    private static void Answers(string request, string expected, params Route[] routes) =>
        Answers(request, expected, new RouteTable(routes));

    private static void Answers(string request, string expected, RouteTable table)
    {
        var parts = request.Split(' ');
        var parsed = new Request(
            parts[0],
            parts[1],
            parts is [_, _, "on", var host] ? host : "localhost",
            parts is [_, _, "as", var contentType] ? contentType : null);
        using var comparison = new Comparison(table);

        var verdict = comparison.Judge(parsed);
        var difference = comparison.Difference(parsed, verdict);
        Assert.True(difference is null, difference);

        var allow = verdict.Allow is { } methods ? $" {string.Join(", ", methods)}"
            : verdict.Reply?.Fields is { } fields && fields.StartsWith("Allow: ", StringComparison.Ordinal) ? $" {fields["Allow: ".Length..]}"
            : "";
        Assert.Equal(expected, $"{verdict.Status}{allow}");
    }
}
