#pragma warning disable ASP0022 // Conflicting route: a stub for any method beside an endpoint.
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>Stubs of minimal APIs: 501 before anything of the request is bound.</summary>
public abstract class MinimalStubs(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Stubs = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapPost("/stubs/lambda/{id:int}",
            [NotImplementedYet(
                "Lambda", PlannedFor = "2.0", Documentation = "https://docs.example.com", Alternative = "GET /stubs")]
        (int id, Review review) => Stub.Result);
        app.MapPost("/stubs/method/{id}", Planned);
        app.MapPost("/stubs/convention/{id}", (int id, Review review) => Stub.Result).NotImplementedYet("Convention", "2.0");
        app.MapPost("/stubs/query", [NotImplementedYet("Query")] (int page, [FromHeader] int size) => Stub.Result);
        app.MapPost("/stubs/form", [NotImplementedYet("Form")] (IFormFile file) => Stub.Result);
        app.MapPost("/stubs/accepts", [NotImplementedYet("Accepts")] () => Stub.Result).Accepts<Review>("application/xml");
        app.MapPut("/stubs/accepts", (Review review) => Results.Text("put"));
        app.MapPost("/stubs/filter", [NotImplementedYet("Filter")] () => Stub.Result)
            .AddEndpointFilter((_, _) => ValueTask.FromResult<object?>(Results.Text("filter ran")));
        app.MapPost("/stubs/detail", [NotImplementedYet("Detail", Detail = "Wait for it.")] () => Stub.Result);
        app.MapPost("/stubs/throws", IResult () => throw new NotImplementedException()).NotImplementedYet("Throws");
        app.MapMethods("/stubs/several", ["PUT", "PATCH"], [NotImplementedYet("Several")] () => Stub.Result);
        app.Map("/stubs/any", [NotImplementedYet("Any")] () => Stub.Result);
        app.MapGet("/stubs/any", () => Results.Text("got"));

        var group = app.MapGroup("/stubs/group").NotImplementedYet("Group");
        group.MapGet("/a", () => "a");
        group.MapPost("/a", (Review review) => "b");
        group.MapGet("/attribute", [NotImplementedYet("Attribute")] () => Stub.Result);
        group.MapGet("/convention", [NotImplementedYet("Attribute")] () => Stub.Result).NotImplementedYet("Convention");
    }

    [NotImplementedYet("Method group")]
    private static IResult Planned(int id, Review review) => Stub.Result;

    [Theory]
    [InlineData("/stubs/lambda/1", "Lambda"), InlineData("/stubs/method/1", "Method group")]
    [InlineData("/stubs/convention/1", "Convention"), InlineData("/stubs/group/a", "Group")]
    [InlineData("/stubs/throws", "Throws"), InlineData("/stubs/detail", "Detail"), InlineData("/stubs/filter", "Filter")]
    public async Task Stub_Is501HoweverItIsDeclared(string path, string feature) =>
        (await Send(Stubs, $"POST {path}\nContent-Type: application/json\n\n{{\"text\":\"fine\"}}")).IsPlanned(feature, allow: "");

    [Fact]
    public async Task Stub_SaysEverythingThatIsDeclared()
    {
        var reply = await Send(Stubs, "POST /stubs/lambda/1");

        var problem = reply.IsPlanned("Lambda", allow: "");
        Assert.Equal("Lambda: planned for 2.0, not implemented yet.", problem.GetProperty("detail").GetString());
        Assert.Equal("2.0", problem.GetProperty("plannedFor").GetString());
        Assert.Equal("https://docs.example.com", problem.GetProperty("documentation").GetString());
        Assert.Equal("GET /stubs", problem.GetProperty("alternative").GetString());
        Assert.Equal("<https://docs.example.com/>; rel=\"help\"", reply["Link"]);
    }

    [Fact]
    public async Task DetailOfTheDeclaration_IsSaid() => Assert.Equal(
        "Wait for it.",
        (await Send(Stubs, "POST /stubs/detail")).IsPlanned("Detail", allow: "").GetProperty("detail").GetString());

    [Theory]
    [InlineData("/stubs/method/not-a-number", "Method group")]
    [InlineData("/stubs/convention/1", "Convention")]
    [InlineData("/stubs/query", "Query"), InlineData("/stubs/query?page=x", "Query")]
    [InlineData("/stubs/form", "Form")]
    public async Task ParameterMissingOrWrong_Is501Not400(string path, string feature) =>
        (await Send(Stubs, $"POST {path}")).IsPlanned(feature, allow: "");

    [Theory]
    [InlineData("application/json", "{ broken"), InlineData("text/plain", "text"), InlineData("nonsense", "")]
    [InlineData("application/xml", "<a/>"), InlineData("multipart/form-data", "no boundary")]
    public async Task ContentOfAnyTypeAndShape_Is501Not400Or415(string contentType, string body)
    {
        (await Send(Stubs, $"POST /stubs/lambda/1\nContent-Type: {contentType}\n\n{body}")).IsPlanned("Lambda", allow: "");
        (await Send(Stubs, $"POST /stubs/form\nContent-Type: {contentType}\n\n{body}")).IsPlanned("Form", allow: "");
        (await Send(Stubs, $"POST /stubs/accepts\nContent-Type: {contentType}\n\n{body}")).IsPlanned("Accepts", allow: "PUT");
    }

    [Fact]
    public async Task StubForSeveralMethods_TakesThemAll()
    {
        (await Send(Stubs, "PUT /stubs/several")).IsPlanned("Several", allow: "");
        (await Send(Stubs, "PATCH /stubs/several")).IsPlanned("Several", allow: "");
        (await Send(Stubs, "GET /stubs/several")).IsNotAllowed("");
    }

    [Fact]
    public async Task StubForAnyMethod_TakesWhatNoEndpointTakes()
    {
        (await Send(Stubs, "GET /stubs/any")).Is(200, "got");
        (await Send(Stubs, "POST /stubs/any")).IsPlanned("Any", allow: "GET");
        (await Send(Stubs, "PROPFIND /stubs/any")).IsPlanned("Any", allow: "GET");
    }

    [Theory]
    [InlineData("/stubs/group/a", "Group"), InlineData("/stubs/group/attribute", "Attribute")]
    [InlineData("/stubs/group/convention", "Convention")]
    public async Task SeveralDeclarations_EndpointBeforeHandlerBeforeGroup(string path, string feature) =>
        (await Send(Stubs, $"GET {path}")).IsPlanned(feature, allow: "");

    [Fact]
    public async Task WithoutTheLibraryAdded_StubResultAloneAnswers501()
    {
        var reply = await SendToStock(Stubs, "POST /stubs/detail");

        Assert.Equal(501, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Null(reply["Allow"]);
        Assert.Contains("Wait for it.", reply.Text);
    }

    public sealed record Review(string Text);

    public sealed class Compiled(Servers servers) : MinimalStubs(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : MinimalStubs(servers, Contracts.AtStartUp);
}
