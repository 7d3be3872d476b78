namespace StatusContracts.Neighbours;

/// <summary>Applications in one process share nothing.</summary>
public abstract class SeveralApps(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App First = new(MapFirst);

    private static readonly App Second = new(MapSecond, services => services
        .Configure<StatusContractOptions>(options => options.HtmlPages = false)
        .AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions["traceId"] = "1";
            context.ProblemDetails.Extensions["app"] = "second";
        }));

    private static void MapFirst(WebApplication app)
    {
        app.MapGet("/several/books", () => Results.Text("first"));
        app.MapMethods("/several/cache", ["PURGE"], () => Results.Text("purged"));
    }

    private static void MapSecond(WebApplication app)
    {
        app.MapPut("/several/books", () => Results.Text("second"));
        app.MapPost("/several/books", [NotImplementedYet("Of the second")] () => Stub.Result);
    }

    [Fact]
    public async Task SameUrl_HasTheMethodsOfItsApplication()
    {
        (await Send(First, "DELETE /several/books")).IsNotAllowed("GET");
        (await Send(Second, "DELETE /several/books")).IsNotAllowed("PUT");
        (await Send(First, "POST /several/books")).IsNotAllowed("GET");
        (await Send(Second, "POST /several/books")).IsPlanned("Of the second", allow: "PUT");
    }

    [Fact]
    public async Task MethodThatOneDeclares_IsUnknownToTheOther()
    {
        (await Send(First, "PURGE /several/books")).IsNotAllowed("GET");
        (await Send(Second, "PURGE /several/books")).IsUnknownMethod(allow: "PUT");
    }

    [Fact]
    public async Task FieldsThatOneAdds_AreNotInTheOthers()
    {
        Assert.Contains("\"app\":\"second\"", (await Send(Second, "DELETE /several/books")).Text);
        Assert.DoesNotContain("second", (await Send(First, "DELETE /several/books")).Text);
    }

    [Fact]
    public async Task OptionOfOne_IsNotTheOthers()
    {
        const string FromABrowser = "DELETE /several/books\nAccept: text/html";

        Assert.Equal("text/html; charset=utf-8", (await Send(First, FromABrowser))["Content-Type"]);
        Assert.Equal("application/problem+json", (await Send(Second, FromABrowser))["Content-Type"]);
    }

    [Fact]
    public async Task RequestsToAllAtOnce_AreKeptApart()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new[] { AskFirst(), AskSecond() }));

        async Task AskFirst() => (await Send(First, "DELETE /several/books")).IsNotAllowed("GET");

        async Task AskSecond() => (await Send(Second, "DELETE /several/books")).IsNotAllowed("PUT");
    }

    public sealed class Compiled(Servers servers) : SeveralApps(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : SeveralApps(servers, Contracts.AtStartUp);
}
