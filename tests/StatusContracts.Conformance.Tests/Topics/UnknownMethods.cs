using Microsoft.AspNetCore.Http.HttpResults;

namespace StatusContracts.Conformance.Topics;

/// <summary>Methods that the server does not know: 501, wherever nothing in the application takes them.</summary>
public abstract class UnknownMethods(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        Map,
        services => services.AddHealthChecks());

    private static void Map(WebApplication app)
    {
        app.Map("/unknown/branch", branch => branch.Run(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }));
        app.Map("/unknown/proxy", branch => branch.Run(context => context.Response.WriteAsync("proxied")));
        app.Map("/unknown/silent", branch => branch.Run(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        }));
        app.MapGet("/unknown/list", () => Results.Text("list"));
        app.Map("/unknown/any", Echo);
        app.Map("/unknown/any/missing", () => Results.StatusCode(404));
        app.MapMethods("/unknown/cache", ["PURGE"], () => Results.Text("purged"));
        app.MapMethods("/unknown/tags", ["REPORT"], [NotImplementedYet("Reports")] () => Stub.Result);
        app.MapHealthChecks("/unknown/health");
    }

    private static ContentHttpResult Echo(HttpRequest request) => TypedResults.Text(request.Method);

    [Theory]
    [InlineData("PROPFIND"), InlineData("FOO"), InlineData("a"), InlineData("!#$%&'*+-.^_`|~")]
    public async Task Token_Is501OnAResourceAndElsewhere(string method)
    {
        (await Send(Site, $"{method} /unknown/list")).IsUnknownMethod(allow: "GET");
        (await Send(Site, $"{method} /unknown/nothing")).IsUnknownMethod(allow: null);
        (await Send(Site, $"{method} /")).IsUnknownMethod(allow: null);
    }

    [Fact]
    public async Task LongToken_Is501AndNotRepeated()
    {
        var token = new string('M', 5_000);

        var reply = await Send(Site, $"{token} /unknown/list");

        reply.IsUnknownMethod(allow: "GET");
        Assert.DoesNotContain("MMMM", reply.Text);
    }

    [Fact]
    public async Task MethodThatAnEndpointDeclares_IsKnownEverywhere()
    {
        (await Send(Site, "PURGE /unknown/cache")).Is(200, "purged");
        (await Send(Site, "PURGE /unknown/list")).IsNotAllowed("GET");
        (await Send(Site, "PURGE /unknown/nothing")).Is(404);
        (await Send(Site, "GET /unknown/cache")).IsNotAllowed("PURGE");
    }

    [Fact]
    public async Task MethodThatAStubDeclares_IsKnownEverywhere()
    {
        (await Send(Site, "REPORT /unknown/tags")).IsPlanned("Reports", allow: "");
        (await Send(Site, "REPORT /unknown/list")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task EndpointForAnyMethod_TakesUnknownOnes()
    {
        (await Send(Site, "PROPFIND /unknown/any")).Is(200, "PROPFIND");
        (await Send(Site, "PATCH /unknown/any")).Is(200, "PATCH");
        (await Send(Site, "patch /unknown/any")).Is(200, "patch");
    }

    [Fact]
    public async Task EndpointForAnyMethod_ThatFindsNothing_KeepsIts404()
    {
        var reply = await Send(Site, "PROPFIND /unknown/any/missing");

        reply.Is(404, "");
        Assert.Null(reply["Cache-Control"]);
    }

    [Fact]
    public async Task HealthCheck_TakesUnknownMethods() =>
        (await Send(Site, "PROPFIND /unknown/health")).Is(200);

    [Fact]
    public async Task BranchOfThePipeline_ThatAnswers_IsLeftAlone()
    {
        var reply = await Send(Site, "PROPFIND /unknown/proxy");

        Assert.Equal(200, reply.Status);
        Assert.Contains("proxied", reply.Text);
    }

    [Fact]
    public async Task BranchOfThePipeline_ThatAnswersWithoutContent_IsLeftAlone()
    {
        var reply = await Send(Site, "PROPFIND /unknown/silent");

        reply.Is(204, "");
        Assert.Null(reply["Cache-Control"]);
    }

    [Fact]
    public async Task BranchOfThePipeline_ThatFindsNothing_Is501() =>
        (await Send(Site, "PROPFIND /unknown/branch")).IsUnknownMethod(allow: null);

    [Theory]
    [InlineData("patch", "PATCH"), InlineData("Delete", "DELETE"), InlineData("query", "QUERY")]
    public async Task StandardMethodInTheWrongCase_Is501AndNamesTheRightOne(string method, string standard)
    {
        foreach (var (path, allow) in new[] { ("list", "GET"), ("nothing", null) })
        {
            var problem = (await Send(Site, $"{method} /unknown/{path}")).IsUnknownMethod(allow);

            Assert.EndsWith($"the standard method is {standard}.", problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task MethodOfAnEndpointInTheWrongCase_ReachesItAsInStock() =>
        (await Send(Site, "get /unknown/list")).Is(200, "list");

    [Theory]
    [InlineData("GET"), InlineData("HEAD"), InlineData("OPTIONS"), InlineData("TRACE"), InlineData("QUERY")]
    public async Task StandardMethodElsewhere_Is404(string method) =>
        (await Send(Site, $"{method} /unknown/nothing")).Is(404);

    [Fact]
    public async Task OptionsOfTheWholeServer_IsWhatStockSays() => (await Send(Site, "OPTIONS *")).Is(404);

    public sealed class Compiled(Servers servers) : UnknownMethods(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : UnknownMethods(servers, Contracts.AtStartUp);
}
