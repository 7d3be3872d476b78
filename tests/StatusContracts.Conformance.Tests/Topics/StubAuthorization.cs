using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Conformance.Topics;

/// <summary>A stub answers only those who may use it: authorization comes first, as for any endpoint.</summary>
public abstract class StubAuthorization(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Guarded = new(
        app =>
        {
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            HeaderAuthentication.Add(services);
            App.AddControllers(services, typeof(GuardedController));
        });

    private static readonly App LoginByDefault = new(
        MapOpen, services => HeaderAuthentication.Add(services, isLoginRequiredByDefault: true));

    private static void Map(WebApplication app)
    {
        app.MapPost("/guarded/minimal", [NotImplementedYet("Minimal")] () => Stub.Result).RequireAuthorization("admin");
        app.MapPost("/guarded/attribute", [Authorize("admin"), NotImplementedYet("Attribute")] () => Stub.Result);
        var group = app.MapGroup("/guarded/group").RequireAuthorization("admin");
        group.MapPost("/a", [NotImplementedYet("Group")] (int id) => Stub.Result);
    }

    private static void MapOpen(WebApplication app)
    {
        app.MapPost("/guarded/default", [NotImplementedYet("Default")] () => Stub.Result);
        app.MapPost("/guarded/open", [NotImplementedYet("Open")] () => Stub.Result).AllowAnonymous();
    }

    [Theory]
    [InlineData("/guarded/minimal", "Minimal"), InlineData("/guarded/attribute", "Attribute")]
    [InlineData("/guarded/group/a", "Group"), InlineData("/guarded/mvc/action", "Action")]
    public async Task Policy_IsAskedFirst(string path, string feature)
    {
        (await Send(Guarded, $"POST {path}")).Is(401);
        (await Send(Guarded, $"POST {path}\nX-User: reader")).Is(403);
        (await Send(Guarded, $"POST {path}\nX-User: admin")).IsPlanned(feature, allow: "");
    }

    [Fact]
    public async Task AuthorizationFilterOfTheApplication_AnswersFirst()
    {
        (await Send(Guarded, "POST /guarded/mvc/filter")).Is(418, "no teapot token");
        (await Send(Guarded, "POST /guarded/mvc/filter\nX-Teapot: yes")).IsPlanned("Filtered", allow: "");
    }

    [Fact]
    public async Task FallbackPolicy_HoldsForStubs()
    {
        (await Send(LoginByDefault, "POST /guarded/default")).Is(401);
        (await Send(LoginByDefault, "POST /guarded/default\nX-User: anyone")).IsPlanned("Default", allow: "");
        (await Send(LoginByDefault, "POST /guarded/open")).IsPlanned("Open", allow: "");
    }

    [ApiController, Route("guarded/mvc")]
    public sealed class GuardedController : ControllerBase
    {
        [HttpPost("action"), Authorize("admin"), NotImplementedYet("Action")]
        public IActionResult Action([FromBody] string text) => Stub.ActionResult;

        [HttpPost("filter"), TeapotFilter, NotImplementedYet("Filtered")]
        public IActionResult Filtered() => Stub.ActionResult;
    }

    private sealed class TeapotFilterAttribute : Attribute, IAuthorizationFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (!context.HttpContext.Request.Headers.ContainsKey("X-Teapot"))
            {
                context.Result = new ContentResult { StatusCode = 418, Content = "no teapot token" };
            }
        }
    }

    public sealed class Compiled(Servers servers) : StubAuthorization(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StubAuthorization(servers, Contracts.AtStartUp);
}
