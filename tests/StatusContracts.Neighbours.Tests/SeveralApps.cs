namespace StatusContracts.Neighbours;

/// <summary>Applications in one process share nothing.</summary>
public abstract class SeveralApps(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App First = new(MapFirst);

    private static readonly App Second = new(MapSecond, services => services.AddProblemDetails(problems =>
        problems.CustomizeProblemDetails = context =>
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

    public sealed class Compiled(Servers servers) : SeveralApps(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : SeveralApps(servers, Contracts.AtStartUp);
}
