using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>MapDynamicControllerRoute</c>: which action a URL reaches is not known before the request, so on every URL that the
/// route may take the answers stay those of ASP.NET Core.
/// </summary>
public abstract class DynamicRoutes(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App App = new(Map, services =>
    {
        App.AddControllers(services, typeof(ShopController));
        services.AddSingleton<Translation>();
    });

    private static void Map(WebApplication app)
    {
        app.MapDynamicControllerRoute<Translation>("de/{page}");
        app.MapGet("/de/eigene", () => Results.Text("eigene"));
        app.MapDynamicControllerRoute<Translation>("fr/{page:alpha}");
        app.MapGet("/fr/propre", () => Results.Text("propre"));
        app.MapPost("/fr/{page:length(6)}", (string page) => Results.Text(page));
        app.MapGet("/en/books", () => Results.Text("books"));
    }

    [Theory]
    [InlineData("GET /de/laden"), InlineData("POST /de/laden"), InlineData("DELETE /de/laden"), InlineData("GET /de/eigene")]
    [InlineData("PUT /de/eigene"), InlineData("DELETE /de/unbekannt"), InlineData("PROPFIND /de/laden")]
    [InlineData("PUT /fr/propre"), InlineData("POST /fr/propre"), InlineData("DELETE /fr/laden"), InlineData("DELETE /fr/123456")]
    [InlineData("OPTIONS /de/laden"), InlineData("HEAD /de/laden"), InlineData("HEAD /de/eigene")]
    public Task UrlThatMayBeDynamic_IsAnsweredAsInStock(string request) => SendAsInStock(App, request);

    [Fact]
    public async Task DynamicAction_Runs()
    {
        Assert.Contains("shop", (await Send(App, "GET /de/laden")).Text);
        Assert.Contains("bought", (await Send(App, "POST /de/laden")).Text);
    }

    [Fact]
    public async Task DynamicStub_IsPlannedWithoutAllow()
    {
        var reply = await Send(App, "GET /de/bald");

        reply.Is(501);
        Assert.Null(reply["Allow"]);
        Assert.Contains("Soon", reply.Text);
    }

    [Fact]
    public async Task UrlThatNoDynamicRouteTakes_HasExactAnswers()
    {
        (await Send(App, "DELETE /en/books")).IsNotAllowed("GET");
        (await Send(App, "PROPFIND /en/books")).IsUnknownMethod(allow: "GET");
        (await Send(App, "PROPFIND /en/nothing")).IsUnknownMethod(allow: null);
    }

    private sealed class Translation : DynamicRouteValueTransformer
    {
        public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
        {
            var action = values["page"] switch
            {
                "laden" => "Enter",
                "bald" => "Soon",
                _ => null,
            };
            return new(action is null ? [] : new RouteValueDictionary { ["controller"] = "Shop", ["action"] = action });
        }
    }

    public sealed class ShopController : Controller
    {
        [HttpGet] public string Enter() => "shop";

        [HttpPost, ActionName("Enter")] public string Buy() => "bought";

        [HttpGet, NotImplementedYet("Soon")] public IActionResult Soon() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : DynamicRoutes(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : DynamicRoutes(servers, Contracts.AtStartUp);
}
