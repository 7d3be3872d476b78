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

    private static readonly App When = new(app =>
    {
        Map(app);
        app.MapWhen(IsForAdmin, MapShelves);
    });

    private static readonly App UsedWhen = new(app =>
    {
        Map(app);
        app.UseWhen(IsForAdmin, MapShelves);
    });

    private static readonly App LateBasePath = new(app =>
    {
        app.UseRouting();
        app.UsePathBase("/base");
        Map(app);
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
        app.MapDelete("/branch/{name:alpha}/pages", (string name) => Results.Text("alpha"));
        app.MapGet("/branch/{id:int}/pages", (int id) => Results.Text("int"));
    }

    private static bool IsForAdmin(HttpContext context) => context.Request.Headers.ContainsKey("X-Admin");

    private static void MapShelves(IApplicationBuilder branch) => branch.UseRouting().UseEndpoints(routes =>
    {
        routes.MapPut("/branch/shelves", () => Results.Text("put"));
        routes.MapPatch("/branch/shelves", [NotImplementedYet("Patching")] () => Stub.Result);
        routes.MapDelete("/branch/{id}/pages", (string id) => Results.Text("deleted"));
    });

    [Theory]
    [InlineData("/base/branch/books"), InlineData("/branch/books")]
    public async Task BasePath_IsNoPartOfTheRoute(string path)
    {
        (await Send(BasePath, $"DELETE {path}")).IsNotAllowed("GET");
        (await Send(BasePath, $"POST {path}")).IsPlanned("Posting", allow: "GET");
    }

    // ASP.NET Core routes such a request a second time.
    [Theory]
    [InlineData("/base/branch/books"), InlineData("/branch/books")]
    public async Task BasePathAfterRouting_IsNoPartOfTheRouteEither(string path)
    {
        (await SendAsInStock(LateBasePath, $"GET {path}")).Is(200, "books");
        (await Send(LateBasePath, $"DELETE {path}")).IsNotAllowed("GET");
        (await Send(LateBasePath, $"POST {path}")).IsPlanned("Posting", allow: "GET");
    }

    public static TheoryData<App> Conditional => [When, UsedWhen];

    [Theory, MemberData(nameof(Conditional), DisableDiscoveryEnumeration = true)]
    public async Task BranchOnACondition_HasResourcesOfItsOwn(App app)
    {
        (await SendAsInStock(app, "PUT /branch/shelves\nX-Admin: 1")).Is(200, "put");
        (await Send(app, "DELETE /branch/shelves\nX-Admin: 1")).IsNotAllowed("PUT");
        (await Send(app, "PATCH /branch/shelves\nX-Admin: 1")).IsPlanned("Patching", allow: "PUT");
        (await Send(app, "PROPFIND /branch/shelves\nX-Admin: 1")).IsUnknownMethod(allow: "PUT");
        (await SendAsInStock(app, "DELETE /branch/shelves")).Is(404);
        (await SendAsInStock(app, "DELETE /branch/nothing\nX-Admin: 1")).Is(404);
    }

    [Theory, MemberData(nameof(Conditional), DisableDiscoveryEnumeration = true)]
    public async Task ResourceOfTheMainRoutes_StaysTheirs(App app)
    {
        (await SendAsInStock(app, "GET /branch/books\nX-Admin: 1")).Is(200, "books");
        (await Send(app, "DELETE /branch/books\nX-Admin: 1")).IsNotAllowed("GET");
    }

    // Routing asks only while nothing is found, and the answer of a resource is found. In stock a 405 is, too, but where it
    // is sure only once constraints are tested, stock finds nothing, and goes on to the branch.
    [Theory, MemberData(nameof(Conditional), DisableDiscoveryEnumeration = true)]
    public async Task UrlOfTheMainRoutes_IsNotAskedOfTheBranch(App app)
    {
        (await SendToStock(app, "DELETE /branch/5/pages\nX-Admin: 1")).Is(200, "deleted");

        (await Send(app, "DELETE /branch/5/pages\nX-Admin: 1")).IsNotAllowed("GET");
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
