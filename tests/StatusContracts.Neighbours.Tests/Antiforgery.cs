using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>
/// Antiforgery guards what a request does. A 405 does nothing, and no more does the stub of a minimal API.
/// </summary>
public abstract partial class Antiforgery(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Form = "\nContent-Type: application/x-www-form-urlencoded\n\n";

    // One for all servers, in memory, so that each takes the others' tokens and none writes keys to the disk.
    private static readonly EphemeralDataProtectionProvider Keys = new();

    private static readonly App Site = new(
        app =>
        {
            app.UseAntiforgery();
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            services.AddSingleton<IDataProtectionProvider>(Keys);
            services.AddAntiforgery(antiforgery => antiforgery.FormFieldName = "token");
            App.AddControllers(services, typeof(GuardedController), typeof(AutoController));
            services.AddControllersWithViews();
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/forgery/token", (IAntiforgery antiforgery, HttpContext context) =>
            Results.Text(antiforgery.GetAndStoreTokens(context).RequestToken));
        app.MapPost("/forgery/form", ([FromForm] string text) => Results.Text(text));
        app.MapPut("/forgery/form", [NotImplementedYet("Forms")] ([FromForm] string text) => Stub.Result);
        app.MapPost("/forgery/off", ([FromForm] string text) => Results.Text(text)).DisableAntiforgery();
    }

    [Route("forgery/mvc")]
    public sealed class GuardedController : Controller
    {
        [HttpPost, ValidateAntiForgeryToken] public IActionResult Post(string text) => Content(text);

        [HttpPut, ValidateAntiForgeryToken, NotImplementedYet("Guarded")]
        public IActionResult Put(string text) => Stub.ActionResult;
    }

    [Route("forgery/auto"), AutoValidateAntiforgeryToken]
    public sealed class AutoController : Controller
    {
        [HttpGet] public string Get() => "get";

        [HttpPost] public IActionResult Post(string text) => Content(text);

        [HttpPut, NotImplementedYet("Auto")] public IActionResult Put(string text) => Stub.ActionResult;

        [HttpPatch, IgnoreAntiforgeryToken, NotImplementedYet("Ignored")]
        public IActionResult Patch(string text) => Stub.ActionResult;
    }

    [Theory]
    [InlineData("/forgery/form"), InlineData("/forgery/mvc"), InlineData("/forgery/auto")]
    public async Task Form_IsTakenWithTheTokenOnly(string path)
    {
        (await SendAsInStock(Site, $"POST {path}{Form}text=a")).Is(400);
        (await Send(Site, await WithToken($"POST {path}", "text=a"))).Is(200, "a");
    }

    [Fact]
    public async Task FormWithoutAntiforgery_IsTakenAsInStock() =>
        (await SendAsInStock(Site, $"POST /forgery/off{Form}text=a")).Is(200, "a");

    [Theory]
    [InlineData("/forgery/form", "POST"), InlineData("/forgery/off", "POST"), InlineData("/forgery/mvc", "POST")]
    [InlineData("/forgery/auto", "GET, POST")]
    public async Task MissingMethod_Is405WithoutAToken(string path, string allow)
    {
        (await Send(Site, $"DELETE {path}{Form}text=a")).IsNotAllowed(allow);
        (await Send(Site, $"PROPFIND {path}{Form}text=a")).IsUnknownMethod(allow);
    }

    [Fact]
    public async Task StubOfAMinimalApi_NeedsNoToken()
    {
        (await Send(Site, $"PUT /forgery/form{Form}text=a")).IsPlanned("Forms", allow: "POST");
        (await Send(Site, "PUT /forgery/form\nContent-Type: application/json\n\n{}")).IsPlanned("Forms", allow: "POST");
    }

    // ASP.NET Core runs no form endpoint where nothing checks its token. A stub takes no form.
    [Fact]
    public async Task StubOfAForm_NeedsNoMiddleware()
    {
        var app = new App(Map, services => services.AddAntiforgery());

        (await SendAsInStock(app, $"POST /forgery/form{Form}text=a")).Is(500, "");
        (await Send(app, $"PUT /forgery/form{Form}text=a")).IsPlanned("Forms", allow: "POST");
    }

    // On a controller antiforgery is an authorization filter, and those run before a stub answers.
    [Theory]
    [InlineData("/forgery/mvc", "Guarded", "POST"), InlineData("/forgery/auto", "Auto", "GET, POST")]
    public async Task StubOfAController_NeedsTheToken(string path, string feature, string allow)
    {
        (await Send(Site, $"PUT {path}{Form}text=a")).Is(400);
        (await Send(Site, await WithToken($"PUT {path}", "text=a"))).IsPlanned(feature, allow);
    }

    [Fact]
    public async Task IgnoredToken_IsNotAskedOfAStub() =>
        (await Send(Site, $"PATCH /forgery/auto{Form}text=a")).IsPlanned("Ignored", allow: "GET, POST");

    // Tokens are encrypted anew for each request, so they are no part of what is compared.
    private async Task<string> WithToken(string line, string form)
    {
        var issued = await (await ServerOf(Site)).SendAsync("GET /forgery/token");
        var cookie = Cookie().Match(issued["Set-Cookie"]!).Value;
        return $"{line}\nCookie: {cookie}{Form}{form}&token={Uri.EscapeDataString(issued.Text)}";
    }

    [GeneratedRegex("^[^;]+")]
    private static partial Regex Cookie();

    public sealed class Compiled(Servers servers) : Antiforgery(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Antiforgery(servers, Contracts.AtStartUp);
}
