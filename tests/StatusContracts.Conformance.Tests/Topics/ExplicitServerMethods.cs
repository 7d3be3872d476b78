using System.Text.Json;
using StatusContracts.Generated;

namespace StatusContracts.Conformance.Topics;

/// <summary><c>[assembly: ServerMethods(…)]</c>: the list is what it says, and strict.</summary>
public abstract class ExplicitServerMethods(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Listed = new(
        Map,
        services =>
        {
            services.AddCors();
            services.AddHealthChecks();

            // The attribute would hold for every application in this assembly; this is what is generated for it.
            StatusContractServices.Add(services, null, new PostOnly());
        });

    private static readonly App ListedWithoutCors = new(
        MapWithoutCors, services => StatusContractServices.Add(services, null, new PostOnly()));

    private static void MapWithoutCors(WebApplication app) => app.MapGet("/listed/plain", () => Results.Text("plain"));

    private static void Map(WebApplication app)
    {
        app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyMethod());
        app.MapGet("/listed/books", () => Results.Text("books"));
        app.MapDelete("/listed/books", () => Results.Text("deleted"));
        app.MapPost("/listed/orders", () => Results.Text("ordered"));
        app.MapHealthChecks("/listed/health");
    }

    [Fact]
    public async Task ListedMethod_Is405OnAResourceAnd404Elsewhere()
    {
        (await Send(Listed, "POST /listed/books")).IsNotAllowed("DELETE, GET");
        (await Send(Listed, "POST /listed/nothing")).Is(404);
    }

    [Theory]
    [InlineData("PATCH"), InlineData("OPTIONS"), InlineData("PURGE")]
    public async Task UnlistedMethod_Is501Everywhere(string method)
    {
        (await Send(Listed, $"{method} /listed/books")).IsUnknownMethod(allow: "DELETE, GET");
        (await Send(Listed, $"{method} /listed/nothing")).IsUnknownMethod(allow: null);
    }

    [Theory]
    [InlineData("PATCH", false), InlineData("patch", false), InlineData("post", true)]
    public async Task StandardMethodIsHinted_OnlyWhereItWouldBeUnderstood(string method, bool isHinted)
    {
        var reply = await Send(Listed, $"{method} /listed/nothing");

        Assert.Equal(501, reply.Status);
        var detail = JsonDocument.Parse(reply.Body).RootElement.GetProperty("detail").GetString()!;
        Assert.Equal(isHinted, detail.Contains("the standard method is POST", StringComparison.Ordinal));
        Assert.Equal(isHinted, detail.Contains("case-sensitive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnlistedMethodThatAnEndpointTakes_ReachesItAndIs501Elsewhere()
    {
        (await Send(Listed, "DELETE /listed/books")).Is(200, "deleted");
        (await Send(Listed, "DELETE /listed/orders")).IsUnknownMethod(allow: "POST");
    }

    [Fact]
    public async Task GetAndHead_AreKnownThoughUnlisted()
    {
        (await Send(Listed, "GET /listed/orders")).IsNotAllowed("POST");
        (await Send(Listed, "GET /listed/nothing")).Is(404);
        (await Send(Listed, "HEAD /listed/orders")).Is(405);
        (await Send(Listed, "HEAD /listed/nothing")).Is(404);
    }

    [Fact]
    public async Task CorsPreflight_IsKnownThoughOptionsIsUnlisted() => (await Send(Listed, """
        OPTIONS /listed/books
        Origin: https://example.com
        Access-Control-Request-Method: GET
        """)).Is(204);

    [Theory]
    [InlineData("/listed/plain", 405), InlineData("/listed/nothing", 404)]
    public async Task CorsPreflightThatNothingAnswers_IsStillKnown(string path, int status) => (await Send(ListedWithoutCors, $"""
        OPTIONS {path}
        Origin: https://example.com
        Access-Control-Request-Method: GET
        """)).Is(status);

    [Fact]
    public async Task EndpointForAnyMethod_TakesUnlistedOnes() =>
        (await Send(Listed, "PATCH /listed/health")).Is(200);

    private sealed class PostOnly : ContractTable
    {
        public override void Fill(CompiledAnswers answers) => answers.ServerMethods("POST");
    }

    public sealed class Compiled(Servers servers) : ExplicitServerMethods(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ExplicitServerMethods(servers, Contracts.AtStartUp);
}
