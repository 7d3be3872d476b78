using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;

namespace StatusContracts.Neighbours;

/// <summary><c>MapControllerRoute</c>: one route for many actions, areas, and the parenthesised segments of OData.</summary>
public abstract class ConventionalRoutes(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App App = new(Map, services => App.AddControllers(
        services, typeof(HomeController), typeof(ReportsController), typeof(BooksController), typeof(AuthorsController)));

    private static void Map(WebApplication app)
    {
        app.MapControllerRoute("book", "odata/Books({key:int})", new { controller = "Books", action = "Entity" });
        app.MapControllerRoute("author", "odata/Authors({key:int})", new { controller = "Authors", action = "Entity" });
        app.MapControllerRoute("any", "any/{controller}({key:int})", new { action = "Entity" });
        app.MapControllerRoute("property", "odata/Books({key:int})/{action}", new { controller = "Books" });
        app.MapControllerRoute("set", "odata/{controller}", new { action = "Set" });
        app.MapGet("odata/Authors('{name}')", (string name) => Results.Text($"author {name}"));
        app.MapGet("odata/$metadata", () => Results.Text("metadata"));
        app.MapControllerRoute("rpc", "rpc/{action}", new { controller = "Home" }, new { method = new HttpMethodRouteConstraint("POST") });
        app.MapGet("rpc/any", () => Results.Text("own"));
        app.MapAreaControllerRoute("admin", "Admin", "admin/{controller=Reports}/{action=Index}/{id?}");
        app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
    }

    [Theory]
    [InlineData("GET /", "index"), InlineData("GET /home/edit/1", "form 1"), InlineData("POST /home/edit/1", "edited 1")]
    [InlineData("PROPFIND /home/any", "any"), InlineData("GET /admin", "reports"), InlineData("GET /admin/reports", "reports")]
    [InlineData("GET /odata/Books(5)", "book 5"), InlineData("GET /odata/Books", "books"), InlineData("GET /odata/Authors(5)", "author 5")]
    [InlineData("GET /odata/Authors('5')", "author 5"), InlineData("GET /odata/Books%285%29", "book 5")]
    [InlineData("POST /rpc/any", "any"), InlineData("GET /rpc/any", "own")]
    [InlineData("GET /odata/Books(5)/Title", "title 5"), InlineData("GET /odata/$metadata", "metadata")]
    public async Task ActionOfTheMethod_RunsAsInStock(string request, string text)
    {
        var reply = await SendAsInStock(App, request);

        reply.Is(200);
        Assert.Contains(text, reply.Text);
    }

    [Theory]
    [InlineData("PUT /home/edit/1", "GET, POST"), InlineData("DELETE /", "GET"), InlineData("DELETE /Home", "GET")]
    [InlineData("DELETE /admin", "GET"), InlineData("POST /admin/reports/index/7", "GET")]
    [InlineData("DELETE /odata/$metadata", "GET"), InlineData("PUT /odata/Books", "GET, POST")]
    [InlineData("DELETE /odata/Books(5)", "GET, PUT"), InlineData("PUT /odata/Authors(5)", "DELETE, GET")]
    [InlineData("PUT /odata/Books(5)/Title", "GET"), InlineData("DELETE /odata/Books%285%29", "GET, PUT")]
    [InlineData("PUT /odata/Authors('5')", "GET"), InlineData("DELETE /odata/Authors('a%20b')", "GET")]
    public async Task OtherMethod_HasTheAllowOfTheAction(string request, string allow) =>
        (await Send(App, request)).IsNotAllowed(allow);

    // In the stock answer, whatever else has parentheses there is in Allow.
    [Fact]
    public async Task OtherEntitySet_IsNotInAllow()
    {
        Assert.Equal("DELETE, GET, PATCH, PUT", (await SendToStock(App, "POST /odata/Authors(5)"))["Allow"]);

        (await Send(App, "POST /odata/Authors(5)")).IsNotAllowed("DELETE, GET");
    }

    // ASP.NET Core does not hold {controller} to the names of controllers where it is only a part of a segment: the action
    // that has the method takes every name. So Allow lists what is dispatched, which is more than was meant.
    [Fact]
    public async Task ControllerAsPartOfASegment_HasTheMethodsThatAreDispatched()
    {
        Assert.Contains("removed 5", (await SendToStock(App, "DELETE /any/Books(5)")).Text);

        Assert.Contains("removed 5", (await Send(App, "DELETE /any/Books(5)")).Text);
        (await Send(App, "POST /any/Books(5)")).IsNotAllowed("DELETE, GET, PUT");
        (await Send(App, "POST /any/Books(x)")).Is(404);
    }

    // A constraint is asked about the request that came, and not about one with another method.
    [Fact]
    public async Task MethodThatAConstraintLetsThrough_IsNotInAllow()
    {
        (await SendToStock(App, "DELETE /rpc/any")).Is(404);

        (await Send(App, "DELETE /rpc/any")).IsNotAllowed("GET");

        // Where nothing else matches, the resource is behind the constraint, too.
        (await SendToStock(App, "DELETE /rpc/edit")).Is(405);
        (await Send(App, "DELETE /rpc/edit")).Is(404);
    }

    [Fact]
    public async Task Stub_IsPlanned()
    {
        (await Send(App, "PATCH /odata/Books(5)")).IsPlanned("Patching", allow: "GET, PUT");
        (await Send(App, "DELETE /home/clear")).IsPlanned("Clearing", allow: "");
        (await Send(App, "GET /home/clear")).IsPlanned("Clearing", allow: "");
    }

    [Theory]
    [InlineData("GET /odata/Books(x)"), InlineData("DELETE /odata/Books(x)"), InlineData("DELETE /odata/Books()")]
    [InlineData("DELETE /odata/Poems(5)"), InlineData("PUT /odata/Books(5)/Nothing"), InlineData("DELETE /home/nothing")]
    [InlineData("DELETE /admin/home"), InlineData("DELETE /nothing")]
    public async Task NoSuchResource_IsNotFoundAsInStock(string request)
    {
        var reply = await Send(App, request);

        reply.Is(404);
        Assert.Equal((await SendToStock(App, "GET /not/there/at/all/you/see")).Transcript, reply.Transcript);
    }

    public sealed class HomeController : Controller
    {
        [HttpGet] public string Index() => "index";

        [HttpGet] public string Edit(int id) => $"form {id}";

        [HttpPost, ActionName("Edit")] public string Save(int id) => $"edited {id}";

        public string Any() => "any";

        [NotImplementedYet("Clearing")] public IActionResult Clear() => Stub.ActionResult;
    }

    [Area("Admin")]
    public sealed class ReportsController : Controller
    {
        [HttpGet] public string Index() => "reports";
    }

    public sealed class BooksController : Controller
    {
        [HttpGet] public string Set() => "books";

        [HttpPost, ActionName("Set")] public string Add() => "added";

        [HttpGet] public string Entity(int key) => $"book {key}";

        [HttpPut, ActionName("Entity")] public string Replace(int key) => $"replaced {key}";

        [HttpPatch, ActionName("Entity"), NotImplementedYet("Patching")] public IActionResult Change(int key) => Stub.ActionResult;

        [HttpGet] public string Title(int key) => $"title {key}";
    }

    public sealed class AuthorsController : Controller
    {
        [HttpGet] public string Entity(int key) => $"author {key}";

        [HttpDelete, ActionName("Entity")] public string Remove(int key) => $"removed {key}";
    }

    public sealed class Compiled(Servers servers) : ConventionalRoutes(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ConventionalRoutes(servers, Contracts.AtStartUp);
}
