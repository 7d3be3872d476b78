namespace StatusContracts.Neighbours;

/// <summary>Pipelines that are not one straight line: base paths, branches with routes of their own, routing placed by hand.</summary>
public abstract class Branches(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App BasePath = new(app =>
    {
        app.UsePathBase("/base");
        app.UseRouting();
        Map(app);
    });

    private static readonly App Branch = new(app =>
    {
        Map(app);
        app.Map("/admin", admin =>
        {
            admin.UseRouting();
            admin.UseEndpoints(routes => routes.MapPut("/branch/books", () => Results.Text("put")));
        });
    });

    private static readonly App AnswersItself = new(app =>
    {
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/branch/early")
            ? context.Response.WriteAsync("early")
            : next(context));
        app.UseRouting();
        Map(app);
        app.UseEndpoints(_ => { });
        app.Run(context => Results.Text("last").ExecuteAsync(context));
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/branch/books", () => Results.Text("books"));
        app.MapPost("/branch/books", [NotImplementedYet("Posting")] () => Stub.Result);
    }

    [Theory]
    [InlineData("/base/branch/books"), InlineData("/branch/books")]
    public async Task BasePath_IsNoPartOfTheRoute(string path)
    {
        (await Send(BasePath, $"DELETE {path}")).IsNotAllowed("GET");
        (await Send(BasePath, $"POST {path}")).IsPlanned("Posting", allow: "GET");
    }

    [Fact]
    public async Task BranchWithRoutes_HasResourcesOfItsOwn()
    {
        (await Send(Branch, "PUT /admin/branch/books")).Is(200, "put");
        (await Send(Branch, "DELETE /admin/branch/books")).IsNotAllowed("PUT");
        (await Send(Branch, "DELETE /branch/books")).IsNotAllowed("GET");
        (await Send(Branch, "PROPFIND /admin/nothing")).IsUnknownMethod(allow: null);
        (await Send(Branch, "DELETE /admin/nothing")).Is(404);
    }

    [Fact]
    public async Task MiddlewareThatAnswers_IsLeftAlone()
    {
        Assert.Equal(200, (await Send(AnswersItself, "DELETE /branch/early")).Status);
        Assert.Equal(200, (await Send(AnswersItself, "PROPFIND /branch/early")).Status);
        (await Send(AnswersItself, "PROPFIND /branch/nothing")).Is(200, "last");
        (await Send(AnswersItself, "DELETE /branch/books")).IsNotAllowed("GET");
    }

    public sealed class Compiled(Servers servers) : Branches(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Branches(servers, Contracts.AtStartUp);
}
