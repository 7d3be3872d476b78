using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>When the library is added, before or after what it works with, makes no difference.</summary>
public abstract class RegistrationOrder(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Before = new(Map, LateServices: AddServices);

    private static readonly App After = new(Map, Services: AddServices);

    private static readonly App Twice = After with { LateServices = contracts => contracts.AddStatusContracts() };

    private static readonly App BetweenAll = new(Map, Services: AddMore, LateServices: AddMore);

    private static void AddMore(IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        AddServices(services);
        services.AddRazorPages();
        services.AddMvc();
        services.AddControllersWithViews();
        services.AddSignalR();
        services.AddReverseProxy();
    }

    private static void AddServices(IServiceCollection services)
    {
        App.AddControllers(services, typeof(ThingsController));
        services.AddRouting();
    }

    private static void Map(WebApplication app)
    {
        app.MapControllers();
        app.MapGet("/when/{id:int}", (int id) => Results.Text("int"));
        app.MapDelete("/when/{name:alpha}", (string name) => Results.Text("alpha"));
        app.MapPost("/when/{id:int}", [NotImplementedYet("Minimal")] (int id) => Stub.Result);
        app.MapFallback(() => Results.Text("fallback"));
    }

    [Theory]
    [InlineData("GET /when/1"), InlineData("PUT /when/1"), InlineData("POST /when/1"), InlineData("DELETE /when/1")]
    [InlineData("PUT /when/x"), InlineData("PUT /when/--"), InlineData("PROPFIND /when/1"), InlineData("get /when/1")]
    [InlineData("GET /when/things"), InlineData("POST /when/things"), InlineData("DELETE /when/things")]
    [InlineData("PROPFIND /nothing"), InlineData("DELETE /nothing")]
    public async Task SameRequest_SameAnswer(string request)
    {
        var before = await Send(Before, request);

        Assert.Equal(before.Transcript, (await Send(After, request)).Transcript);
        Assert.Equal(before.Transcript, (await Send(Twice, request)).Transcript);
        Assert.Equal(before.Transcript, (await Send(BetweenAll, request)).Transcript);
    }

    [Fact]
    public async Task AddedFirst_ItsAnswersAreThere()
    {
        (await Send(Before, "PUT /when/1")).IsNotAllowed("GET");
        (await Send(Before, "POST /when/1")).IsPlanned("Minimal", allow: "GET");
        (await Send(Before, "POST /when/things")).IsPlanned("Action", allow: "DELETE, GET");
        (await Send(Before, "PUT /when/things")).IsNotAllowed("DELETE, GET");
    }

    [ApiController, Route("when/things")]
    public sealed class ThingsController : ControllerBase
    {
        [HttpGet] public string Get() => "things";

        [HttpPost, NotImplementedYet("Action")] public IActionResult Post() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : RegistrationOrder(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RegistrationOrder(servers, Contracts.AtStartUp);
}
