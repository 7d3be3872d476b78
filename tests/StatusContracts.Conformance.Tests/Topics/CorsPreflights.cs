namespace StatusContracts.Conformance.Topics;

/// <summary>A CORS preflight is a question of the browser, answered by policy: never 405, never 501.</summary>
public abstract class CorsPreflights(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Headers = """

        Origin: https://example.com
        Access-Control-Request-Method: 
        """;

    private static readonly App DefaultPolicy = new(
        app =>
        {
            app.UseCors();
            Map(app);
        },
        services => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins("https://example.com").AllowAnyMethod())));

    private static readonly App PolicyOfEndpoint = new(
        app =>
        {
            app.UseCors();
            MapWithPolicy(app);
        },
        services => services.AddCors(cors => cors.AddPolicy("books", policy => policy
            .WithOrigins("https://example.com").WithMethods("PUT", "POST"))));

    private static readonly App NoCors = new(MapWithoutCors);

    private static void Map(WebApplication app)
    {
        app.MapGet("/cors/books/{id:int}", (int id) => Results.Text("book"));
        app.MapDelete("/cors/books/{name:alpha}", (string name) => Results.Text("deleted"));
        app.MapPost("/cors/books/{id:int}", [NotImplementedYet("Reviews")] (int id) => Stub.Result);
    }

    private static void MapWithPolicy(WebApplication app)
    {
        app.MapGet("/cors/shelf", () => Results.Text("shelf"));
        app.MapPut("/cors/shelf", () => Results.Text("put")).RequireCors("books");
        app.MapPost("/cors/shelf", [NotImplementedYet("Posting")] () => Stub.Result).RequireCors("books");
        app.MapGet("/cors/shelf/{id:int}", (int id) => Results.Text("number")).RequireCors("books");
        app.MapDelete("/cors/shelf/{name:alpha}", (string name) => Results.Text("deleted")).RequireCors("books");
    }

    private static void MapWithoutCors(WebApplication app) => app.MapGet("/cors/none", () => Results.Text("none"));

    [Theory]
    [InlineData("/cors/books/1", "GET"), InlineData("/cors/books/x", "DELETE"), InlineData("/cors/books/1", "POST")]
    [InlineData("/cors/books/1", "PATCH"), InlineData("/cors/books/--", "GET"), InlineData("/cors/nothing", "GET")]
    public async Task DefaultPolicy_AnswersAsInStock(string path, string method)
    {
        var stock = await SendToStock(DefaultPolicy, $"OPTIONS {path}{Headers}{method}");
        var reply = await Send(DefaultPolicy, $"OPTIONS {path}{Headers}{method}");

        reply.Is(204);
        Assert.Equal("https://example.com", reply["Access-Control-Allow-Origin"]);
        Assert.Equal(stock.Transcript, reply.Transcript);
    }

    [Theory]
    [InlineData("PUT"), InlineData("POST")]
    public async Task PolicyOfAnEndpoint_AnswersForItAndForItsStub(string method)
    {
        var reply = await Send(PolicyOfEndpoint, $"OPTIONS /cors/shelf{Headers}{method}");

        reply.Is(204);
        Assert.Equal("PUT,POST", reply["Access-Control-Allow-Methods"]);
    }

    [Fact]
    public async Task PreflightForAMethodOfAnotherUrl_IsLeftAsItIs() =>
        (await SendAsInStock(PolicyOfEndpoint, $"OPTIONS /cors/shelf/5{Headers}DELETE")).Is(404, "");

    [Fact]
    public async Task AnswerToAnAllowedOrigin_CarriesTheCorsHeader()
    {
        var reply = await Send(PolicyOfEndpoint, """
            POST /cors/shelf
            Origin: https://example.com
            """);

        reply.IsPlanned("Posting", allow: "GET, PUT");
        Assert.Equal("https://example.com", reply["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task OptionsWithoutPreflightHeaders_Is405() =>
        (await Send(DefaultPolicy, "OPTIONS /cors/books/1")).IsNotAllowed("GET");

    [Fact]
    public async Task PreflightWhereNothingSpeaksCors_IsAnOrdinaryOptions()
    {
        (await Send(NoCors, $"OPTIONS /cors/none{Headers}GET")).IsNotAllowed("GET");
        (await Send(NoCors, $"OPTIONS /cors/nothing{Headers}GET")).Is(404);
    }

    public sealed class Compiled(Servers servers) : CorsPreflights(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : CorsPreflights(servers, Contracts.AtStartUp);
}
