using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>An application that adds fields to every problem finds them in these answers too.</summary>
public abstract class CustomizedProblems(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Customized = new(Map, services => services.AddProblemDetails(options =>
        options.CustomizeProblemDetails = problem =>
        {
            problem.ProblemDetails.Extensions["team"] = "books";
            // The framework's own is another one for each request.
            problem.ProblemDetails.Extensions["traceId"] = "1";
            problem.ProblemDetails.Instance = problem.HttpContext.Request.Path;
        }));

    private static readonly App OnlyProblemDetails = new(Map, services => services.AddProblemDetails());

    private static void Map(WebApplication app)
    {
        app.MapGet("/custom/books", () => Results.Text("books"))
            .MethodNotAllowed("DELETE", "Books stay.", alternative: "POST /custom/archive");
        app.MapPost("/custom/books",
            [NotImplementedYet("Posting", PlannedFor = "2.0", Documentation = "https://docs.example.com")] () => Stub.Result);
    }

    [Theory]
    [InlineData("PUT", 405), InlineData("DELETE", 405), InlineData("POST", 501), InlineData("PROPFIND", 501)]
    public async Task Answer_HasTheFieldsOfTheApplicationBesideItsOwn(string method, int status)
    {
        var reply = await Send(Customized, $"{method} /custom/books");

        Assert.Equal(status, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
        var problem = JsonDocument.Parse(reply.Body).RootElement;
        Assert.Equal("books", problem.GetProperty("team").GetString());
        Assert.Equal("/custom/books", problem.GetProperty("instance").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal("GET", problem.GetProperty("allow")[0].GetString());
    }

    [Fact]
    public async Task Stub_KeepsItsFacts()
    {
        var reply = await Send(Customized, "POST /custom/books");

        var problem = JsonDocument.Parse(reply.Body).RootElement;
        Assert.Equal("Posting", problem.GetProperty("feature").GetString());
        Assert.Equal("2.0", problem.GetProperty("plannedFor").GetString());
        Assert.Equal("https://docs.example.com", problem.GetProperty("documentation").GetString());
        Assert.Equal("<https://docs.example.com/>; rel=\"help\"", reply["Link"]);
    }

    [Fact]
    public async Task Refusal_KeepsItsFacts()
    {
        var problem = JsonDocument.Parse((await Send(Customized, "DELETE /custom/books")).Body).RootElement;

        Assert.Equal("Books stay.", problem.GetProperty("reason").GetString());
        Assert.Equal("POST /custom/archive", problem.GetProperty("alternative").GetString());
    }

    [Fact]
    public async Task Head_GetsTheLengthOfWhatAGetWouldCarry()
    {
        var app = new App(MapPostOnly, Customized.Services);

        var head = await Send(app, "HEAD /custom/post");
        var get = await Send(app, "GET /custom/post");

        Assert.Equal(405, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(get.Fields, head.Fields);
        Assert.Equal(get.Body.Length.ToString(CultureInfo.InvariantCulture), head["Content-Length"]);
    }

    private static void MapPostOnly(WebApplication app) => app.MapPost("/custom/post", () => Results.Text("posted"));

    [Fact]
    public async Task ClientThatNoProblemWriterServes_GetsThePlainAnswer() =>
        (await Send(Customized, "PUT /custom/books\nAccept: text/plain")).IsNotAllowed("GET");

    // MVC's own writer claims to serve every controller, and writes nothing for some.
    [Theory]
    [InlineData("/custom/api", false), InlineData("/custom/plain", false)]
    [InlineData("/custom/api", true), InlineData("/custom/plain", true)]
    public async Task ControllerStub_HasThemToo(string path, bool suppressesClientErrors)
    {
        var app = new App(
            app => app.MapControllers(),
            services =>
            {
                App.AddControllers(services, typeof(CustomApiController), typeof(CustomPlainController))
                    .ConfigureApiBehaviorOptions(options => options.SuppressMapClientErrors = suppressesClientErrors);
                Customized.Services!(services);
            });

        var reply = await Send(app, "POST " + path);

        Assert.Equal(501, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]?.Split(';')[0]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
        var problem = JsonDocument.Parse(reply.Body).RootElement;
        Assert.Equal("Custom", problem.GetProperty("feature").GetString());
        Assert.Equal("books", problem.GetProperty("team").GetString());
    }

    [ApiController, Route("custom/api")]
    public sealed class CustomApiController : ControllerBase
    {
        [HttpPost, NotImplementedYet("Custom")]
        public IActionResult Add() => Ok();
    }

    [Route("custom/plain")]
    public sealed class CustomPlainController : ControllerBase
    {
        [HttpPost, NotImplementedYet("Custom")]
        public IActionResult Add() => Ok();
    }

    [Fact]
    public async Task ProblemDetailsWithoutCustomization_ChangeNothing()
    {
        var plain = await Send(new App(Map), "POST /custom/books");

        Assert.Equal(plain.Transcript, (await Send(OnlyProblemDetails, "POST /custom/books")).Transcript);
    }

    public sealed class Compiled(Servers servers) : CustomizedProblems(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : CustomizedProblems(servers, Contracts.AtStartUp);
}
