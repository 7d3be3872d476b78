namespace StatusContracts.Conformance.Topics;

/// <summary>The five rules of DESIGN §1, in their plainest form.</summary>
public abstract class FiveRules(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Shop = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/rules/books/{id}", (string id) => Results.Text($"book {id}"));
        app.MapPut("/rules/books/{id}", (string id) => Results.Text($"put {id}"));
        app.MapGet("/rules/books/{id}/reviews", (string id) => Results.Text($"reviews of {id}"));
        app.MapPost("/rules/books/{id}/reviews",
            [NotImplementedYet("Reviews", PlannedFor = "2.0")] (string id) => Stub.Result);
        app.MapPost("/rules/export", [NotImplementedYet("Export")] () => Stub.Result);
    }

    [Fact]
    public async Task Rule1_MethodOfAnEndpoint_ReachesTheEndpoint()
    {
        (await Send(Shop, "GET /rules/books/7")).Is(200, "book 7");
        (await Send(Shop, "PUT /rules/books/7")).Is(200, "put 7");
    }

    [Fact]
    public async Task Rule1_Endpoint_AnswersAsInStock()
    {
        var stock = await SendToStock(Shop, "GET /rules/books/7");

        Assert.Equal(stock.Transcript, (await Send(Shop, "GET /rules/books/7")).Transcript);
    }

    [Fact]
    public async Task Rule2_Stub_Is501WithTheMethodsThatWork()
    {
        var problem = (await Send(Shop, "POST /rules/books/7/reviews")).IsPlanned("Reviews", allow: "GET");

        Assert.Equal("2.0", problem.GetProperty("plannedFor").GetString());
    }

    [Fact]
    public async Task Rule2_StubAlone_Is501WithEmptyAllow() =>
        (await Send(Shop, "POST /rules/export")).IsPlanned("Export", allow: "");

    [Theory]
    [InlineData("DELETE"), InlineData("OPTIONS"), InlineData("PATCH"), InlineData("POST"), InlineData("QUERY"), InlineData("TRACE")]
    public async Task Rule3_StandardMethodThatTheResourceLacks_Is405(string method) =>
        (await Send(Shop, $"{method} /rules/books/7")).IsNotAllowed("GET, PUT");

    [Fact]
    public async Task Rule3_MethodBesideAStub_Is405WithoutTheStub() =>
        (await Send(Shop, "DELETE /rules/books/7/reviews")).IsNotAllowed("GET");

    [Fact]
    public async Task Rule3_ResourceOfStubsOnly_Is405WithEmptyAllow() =>
        (await Send(Shop, "GET /rules/export")).IsNotAllowed("");

    [Fact]
    public async Task Rule4_UnknownMethodOnAResource_Is501WithItsMethods() =>
        (await Send(Shop, "PROPFIND /rules/books/7")).IsUnknownMethod(allow: "GET, PUT");

    [Fact]
    public async Task Rule4_UnknownMethodElsewhere_Is501WithoutAllow() =>
        (await Send(Shop, "PROPFIND /rules/nothing")).IsUnknownMethod(allow: null);

    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("OPTIONS")]
    public async Task Rule5_UrlWithoutResource_IsWhatStockSays(string method)
    {
        var stock = await SendToStock(Shop, $"{method} /rules/nothing");

        stock.Is(404);
        Assert.Equal(stock.Transcript, (await Send(Shop, $"{method} /rules/nothing")).Transcript);
    }

    public sealed class Compiled(Servers servers) : FiveRules(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : FiveRules(servers, Contracts.AtStartUp);
}
