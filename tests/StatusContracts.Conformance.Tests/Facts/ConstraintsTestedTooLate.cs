namespace StatusContracts.Conformance.Facts;

/// <summary>Stock routing refuses a method before it has tested constraints, hosts and complex segments.</summary>
public sealed class ConstraintsTestedTooLate(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Api = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/u/{id:int}", (int id) => Results.Text("got"));
        app.MapDelete("/u/{name:alpha}", (string name) => Results.Text("deleted"));

        app.MapGet("/hosted/page", () => Results.Text("a")).RequireHost("a.example");
        app.MapDelete("/hosted/page", () => Results.Text("b")).RequireHost("b.example");

        app.MapGet("/files/{name}.txt", (string name) => Results.Text("text"));
        app.MapDelete("/files/{name}.bin", (string name) => Results.Text("deleted"));
    }

    [Theory]
    [InlineData("/u/5"), InlineData("/hosted/page\nHost: a.example"), InlineData("/files/a.txt")]
    public async Task MethodOfNobody_IsToldTheMethodsOfThisUrlOnly(string url)
    {
        var stock = await SendToStock(Api, $"POST {url}");
        stock.Is(405);
        Assert.Equal("DELETE, GET", stock["Allow"]);

        (await Send(Api, $"POST {url}")).IsNotAllowed("GET");
    }

    [Theory]
    [InlineData("/u/--"), InlineData("/hosted/page\nHost: c.example"), InlineData("/files/a.zip")]
    public async Task UrlOfNobody_IsNotFound(string url)
    {
        (await SendToStock(Api, $"POST {url}")).Is(405);

        (await Send(Api, $"POST {url}")).Is(404, "");
    }

    [Theory]
    [InlineData("/u/5"), InlineData("/hosted/page\nHost: a.example"), InlineData("/files/a.txt")]
    public async Task MethodOfTheNeighbour_IsNotAllowedHere(string url)
    {
        (await SendToStock(Api, $"DELETE {url}")).Is(404);

        (await Send(Api, $"DELETE {url}")).IsNotAllowed("GET");
    }
}
