namespace StatusContracts.Conformance.Facts;

/// <summary>Stock refuses HEAD and OPTIONS on an endpoint for GET, and knows nothing of <c>OPTIONS *</c>.</summary>
public sealed class HeadAndOptions(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Asked = new(Map, services => services.Configure<StatusContractOptions>(options =>
    {
        options.ServeHead = true;
        options.ServeOptions = true;
    }));

    private static readonly App NotAsked = new(Map);

    private static void Map(WebApplication app) => app.MapGet("/gotten/books", () => Results.Text("books"));

    [Fact]
    public async Task Head_IsServedByTheEndpointForGet()
    {
        (await SendToStock(Asked, "HEAD /gotten/books")).Is(405);

        var reply = await Send(Asked, "HEAD /gotten/books");

        reply.Is(200, "");
        Assert.Equal((await Send(Asked, "GET /gotten/books"))["Content-Type"], reply["Content-Type"]);
    }

    [Fact]
    public async Task Options_TellsTheMethods()
    {
        (await SendToStock(Asked, "OPTIONS /gotten/books")).Is(405);

        var reply = await Send(Asked, "OPTIONS /gotten/books");

        reply.Is(204, "");
        Assert.Equal("GET, HEAD, OPTIONS", reply["Allow"]);
    }

    [Fact]
    public async Task OptionsOfTheServer_TellsWhatItKnows()
    {
        (await SendToStock(Asked, "OPTIONS *")).Is(404);

        var reply = await Send(Asked, "OPTIONS *");

        reply.Is(204, "");
        Assert.Equal("CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE", reply["Allow"]);
    }

    [Theory]
    [InlineData("HEAD"), InlineData("OPTIONS")]
    public async Task WithoutTheOptions_TheyAreRefusedWithAnAllow(string method)
    {
        var reply = await Send(NotAsked, $"{method} /gotten/books");

        reply.Is(405);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
    }
}
