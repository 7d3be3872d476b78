using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>Controllers with views behind the conventional route: an action takes every method, unless it names some.</summary>
public abstract class RazorViews(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        app => app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}"),
        services =>
        {
            App.AddControllers(services, typeof(HomeController));
            services.AddControllersWithViews();
        });

    public sealed class HomeController : Controller
    {
        public IActionResult Index() => View(model: "index");

        [HttpGet] public IActionResult Edit(int id) => View(nameof(Index), $"edit {id}");

        [HttpPost, ActionName("Edit")] public IActionResult Save(int id) => View(nameof(Index), $"saved {id}");

        [HttpPost] public IActionResult Remove(int id) => View(nameof(Index), $"removed {id}");

        [HttpPost, NotImplementedYet("Sharing")] public IActionResult Share(int id) => Stub.ActionResult;

        [NotImplementedYet("History")] public IActionResult History(int id) => Stub.ActionResult;
    }

    [Theory]
    [InlineData("GET /", "index"), InlineData("POST /Home", "index"), InlineData("PROPFIND /home/index", "index")]
    [InlineData("GET /home/edit/5", "edit 5"), InlineData("POST /home/edit/5", "saved 5"), InlineData("POST /Home/Remove/5", "removed 5")]
    public async Task Action_IsTakenAsInStock(string line, string text) =>
        Assert.Contains($"<p>{text}</p>", (await SendAsInStock(Site, line)).Text);

    [Theory]
    [InlineData("GET /nothing"), InlineData("GET /home/nothing"), InlineData("DELETE /home/edit/5/6")]
    public async Task UrlWithoutAction_IsAnsweredAsInStock(string line) => (await SendAsInStock(Site, line)).Is(404);

    [Theory]
    [InlineData("/home/edit/5", "GET, POST"), InlineData("/home/remove/5", "POST"), InlineData("/Home/Share", "")]
    public async Task ActionForCertainMethods_IsAResource(string path, string allow)
    {
        (await Send(Site, $"DELETE {path}")).IsNotAllowed(allow);
        (await Send(Site, $"PROPFIND {path}")).IsUnknownMethod(allow);
    }

    [Fact]
    public async Task PlannedAction_Is501()
    {
        (await Send(Site, "POST /home/share/5")).IsPlanned("Sharing", allow: "");
        (await Send(Site, "GET /home/history/5")).IsPlanned("History", allow: "");
        (await Send(Site, "DELETE /home/history")).IsPlanned("History", allow: "");
    }

    public sealed class Compiled(Servers servers) : RazorViews(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RazorViews(servers, Contracts.AtStartUp);
}
