using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.OpenApi;

/// <summary>Applications that have the documents and not the rest, or that declare in an unusual place.</summary>
public sealed class PartialSetups
{
    [Theory]
    [InlineData("/openapi/v1.json"), InlineData("/swagger/v1/swagger.json")]
    public async Task WithoutTheContracts_DocumentsSayWhatStubsAnswer(string document)
    {
        await using var server = await Server.StartAsync(
            With(app =>
            {
                app.MapGet("/stub", [NotImplementedYet("Stub")] () => Stub.Result);
                app.MapPut("/stub", () => "put");
            }),
            Contracts.None);
        var path = await Path(server, document, "/stub");
        var reply = await server.SendAsync("GET /stub");

        Assert.Equal(JsonNode.Parse(reply.Text)!.ToJsonString(), Example(path.GetProperty("get")));
        Assert.DoesNotContain("allow", Example(path.GetProperty("get")), StringComparison.Ordinal);
        Assert.False(path.TryGetProperty("x-method-not-allowed", out _));
    }

    [Theory]
    [InlineData("/openapi/v1.json"), InlineData("/swagger/v1/swagger.json")]
    public async Task ConventionOnControllers_IsDocumented(string document)
    {
        await using var server = await Server.StartAsync(
            With(app => app.MapControllers().NotImplementedYet("All of it", plannedFor: "4.0"), typeof(PlainController)),
            Contracts.AtStartUp);
        var reply = await server.SendAsync("GET /plain");

        var operation = (await Path(server, document, "/plain")).GetProperty("get");

        Assert.Equal(501, reply.Status);
        Assert.Equal(JsonNode.Parse(reply.Text)!.ToJsonString(), Example(operation));
        Assert.True(operation.GetProperty("responses").TryGetProperty("200", out _));
    }

    [Theory]
    [InlineData("/openapi/v1.json"), InlineData("/swagger/v1/swagger.json")]
    public async Task SpellingsOfOneRoute_EachSayTheSame(string document)
    {
        await using var server = await Server.StartAsync(
            With(app =>
            {
                app.MapGet("/spelt/{id:int}", (int id) => id);
                app.MapPut("/Spelt/{number:int}", [NotImplementedYet("Spelling")] (int number) => number);
            }),
            Contracts.AtStartUp);

        var one = await Path(server, document, "/spelt/{id}");
        var other = await Path(server, document, "/Spelt/{number}");

        Assert.Contains("\"GET\"", one.GetProperty("x-method-not-allowed").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(one.GetProperty("x-method-not-allowed").GetRawText(), other.GetProperty("x-method-not-allowed").GetRawText());
        Assert.Contains("\"allow\":[\"GET\"]", Example(other.GetProperty("put")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/openapi/v1.json"), InlineData("/swagger/v1/swagger.json")]
    public async Task RoutesWithSlashOrAsterisksAtTheEnd_AreFound(string document)
    {
        await using var server = await Server.StartAsync(
            With(app =>
            {
                app.MapGroup("/group").MapGet("/", [NotImplementedYet("Group")] () => "group");
                app.MapGet("/files/{**path}", (string path) => path);
            }),
            Contracts.AtStartUp);

        var planned = await Path(server, document, "/group");

        Assert.Contains("\"allow\":[]", Example(planned.GetProperty("get")), StringComparison.Ordinal);
        Assert.True(planned.TryGetProperty("x-method-not-allowed", out _));
        Assert.True((await Path(server, document, "/files/{path}")).TryGetProperty("x-method-not-allowed", out _));
    }

    private static App With(Action<WebApplication> map, params Type[] controllers) => new(
        app =>
        {
            map(app);
            app.MapOpenApi();
            app.UseSwagger();
        },
        services =>
        {
            App.AddControllers(services, controllers);
            services.AddOpenApi(options => options.AddStatusContracts());
            services.AddSwaggerGen(options => options.AddStatusContracts());
        });

    private static async Task<JsonElement> Path(Server server, string document, string path)
    {
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{server.Port}") };
        var paths = JsonDocument.Parse(await client.GetStringAsync(document)).RootElement.GetProperty("paths");
        Assert.True(paths.TryGetProperty(path, out var item), $"{path} is none of {string.Join(", ", paths.EnumerateObject().Select(member => member.Name))}");
        return item;
    }

    private static string Example(JsonElement operation) => JsonNode.Parse(operation
        .GetProperty("responses").GetProperty("501").GetProperty("content").GetProperty("application/problem+json").GetProperty("example")
        .GetRawText())!.ToJsonString();

    [ApiController, Route("plain")]
    public sealed class PlainController : ControllerBase
    {
        [HttpGet]
        public ActionResult<string> Get() => "plain";
    }
}
