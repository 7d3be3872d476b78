using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>The declaration documents the 501, and nothing but the 501. No <c>AddStatusContracts()</c> needed.</summary>
public sealed class OpenApiDocuments
{
    private static readonly App Documented = new(
        app =>
        {
            app.MapControllers();
            app.MapOpenApi();
            app.MapGet("/doc/text", [NotImplementedYet("Text")] () => "text");
            app.MapGet("/doc/plain", () => "text");
            app.MapGet("/doc/typed", [NotImplementedYet("Typed", PlannedFor = "2.0")] () => TypedResults.Ok(1));
            app.MapGet("/doc/union", Results<Ok<int>, NotImplementedYetHttpResult, MethodNotAllowedHttpResult> () => TypedResults.Ok(1));
            app.MapGet("/doc/convention", () => TypedResults.Ok(1)).NotImplementedYet("Convention");
        },
        services =>
        {
            App.AddControllers(services, typeof(CsvController), typeof(BooksController));
            services.AddOpenApi();
        });

    [Theory]
    [InlineData("/doc/text", "get"), InlineData("/doc/typed", "get"), InlineData("/doc/convention", "get")]
    [InlineData("/doc/books", "get")]
    public async Task Stub_Has501AsProblem(string path, string method)
    {
        var response = (await Operation(path, method)).GetProperty("responses").GetProperty("501");

        Assert.Equal(["application/problem+json"], ContentTypes(response));
        Assert.Contains("not implemented yet", response.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "ProblemDetails",
            response.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task StubOfAControllerWithProduces_IsDocumentedAsByTheFrameworksOwnAttribute()
    {
        var own = (await Operation("/doc/csv", "put")).GetProperty("responses").GetProperty("501").GetProperty("content");

        Assert.Equal(
            own.GetRawText(),
            (await Operation("/doc/csv", "get")).GetProperty("responses").GetProperty("501").GetProperty("content").GetRawText());
    }

    [Theory]
    [InlineData("/doc/typed", "get", "application/json"), InlineData("/doc/convention", "get", "application/json")]
    [InlineData("/doc/csv", "post", "text/csv")]
    public async Task DeclaredSuccess_StaysDocumented(string path, string method, string contentType) => Assert.Equal(
        [contentType], ContentTypes((await Operation(path, method)).GetProperty("responses").GetProperty("200")));

    [Theory]
    [InlineData("501"), InlineData("405")]
    public async Task ResultThatAHandlerPromises_IsDocumentedAsProblem(string status)
    {
        var responses = (await Operation("/doc/union", "get")).GetProperty("responses");

        Assert.Equal(["application/json"], ContentTypes(responses.GetProperty("200")));
        Assert.Equal(["application/problem+json"], ContentTypes(responses.GetProperty(status)));
    }

    [Fact]
    public async Task ImplementedEndpoint_HasNo501() =>
        Assert.False((await Operation("/doc/plain", "get")).GetProperty("responses").TryGetProperty("501", out _));

    private static async Task<JsonElement> Operation(string path, string method)
    {
        await using var server = await Server.StartAsync(Documented, Contracts.None);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement;
        return document.GetProperty("paths").GetProperty(path).GetProperty(method);
    }

    private static IEnumerable<string> ContentTypes(JsonElement response) =>
        response.GetProperty("content").EnumerateObject().Select(content => content.Name);

    [ApiController, Route("doc/csv"), Produces("text/csv")]
    public sealed class CsvController : ControllerBase
    {
        [HttpGet, NotImplementedYet("Csv")]
        public IActionResult Get() => Ok();

        [HttpPut]
        [ProducesResponseType(typeof(ProblemDetails), 501, "application/problem+json")]
        public IActionResult Put() => Ok();

        [HttpPost, NotImplementedYet("Csv")]
        [ProducesResponseType<string>(200)]
        public ActionResult<string> Post() => "a;b";
    }

    [ApiController, Route("doc/books")]
    public sealed class BooksController : ControllerBase
    {
        [HttpGet, NotImplementedYet("Books")]
        public ActionResult<string> Get() => "books";
    }
}
