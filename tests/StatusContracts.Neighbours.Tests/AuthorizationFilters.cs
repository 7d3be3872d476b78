using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Neighbours;

/// <summary>
/// Authorization filters of the application's own. They run before a 405 of their actions as before the actions, and who is
/// refused gets the refusal that the actions give, with all that MVC adds to it.
/// </summary>
public abstract class AuthorizationFilters(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(MapWithOneTrace, services =>
    {
        App.AddControllers(
            services, typeof(KeyController), typeof(ServiceController), typeof(MixedController), typeof(TwoController));
        services.AddScoped<KeyService>();
        services.Configure<ApiBehaviorOptions>(api => api.ClientErrorMapping[401].Title = "No key");
    });

    private static readonly App Global = new(app => app.MapControllers(), services =>
    {
        App.AddControllers(services, typeof(MixedController));
        services.AddScoped<KeyService>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new KeyFilterAttribute()));
    });

    private static readonly App Views = new(app => app.MapControllers(), services =>
    {
        App.AddControllers(services, typeof(FormController));
        services.AddControllersWithViews(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    });

    // A problem of [ApiController] tells the trace, which would be another for each request.
    private static void MapWithOneTrace(WebApplication app)
    {
        app.Use((context, next) =>
        {
            Activity.Current = null;
            context.TraceIdentifier = "trace";
            return next(context);
        });
        app.MapControllers();
    }

    [Theory]
    [InlineData("/filters/key"), InlineData("/filters/service"), InlineData("/filters/type"), InlineData("/filters/factory")]
    public async Task Stranger_GetsTheRefusalOfTheAction(string path)
    {
        var action = await Send(Site, $"GET {path}");
        Assert.Equal(401, action.Status);

        foreach (var method in new[] { "DELETE", "PROPFIND" })
        {
            Assert.Equal(action.Transcript, (await Send(Site, $"{method} {path}")).Transcript);
        }

        Assert.Contains("GET", (await SendToStock(Site, $"DELETE {path}"))["Allow"]);
    }

    [Theory]
    [InlineData("/filters/key", "GET, PUT"), InlineData("/filters/service", "GET"), InlineData("/filters/type", "GET")]
    [InlineData("/filters/factory", "GET")]
    public async Task WhoPasses_IsToldTheMethods(string path, string allow)
    {
        (await Send(Site, $"GET {path}\nX-Key: k")).Is(200);
        (await Send(Site, $"DELETE {path}\nX-Key: k")).IsNotAllowed(allow);
        (await Send(Site, $"PROPFIND {path}\nX-Key: k")).IsUnknownMethod(allow);
    }

    [Fact]
    public async Task ApiController_SaysTheProblemAsForItsAction()
    {
        var reply = await Send(Site, "DELETE /filters/key");

        Assert.Equal("application/problem+json; charset=utf-8", reply["Content-Type"]);
        Assert.Equal("Key realm=\"filters\"", reply["WWW-Authenticate"]);
        Assert.Contains("No key", reply.Text);
    }

    [Fact]
    public async Task OneActionWithoutAFilter_IsEnough()
    {
        (await Send(Site, "DELETE /filters/mixed")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task GlobalFilter_IsAskedToo()
    {
        Assert.Equal(401, (await Send(Global, "DELETE /filters/mixed")).Status);
        (await Send(Global, "DELETE /filters/mixed\nX-Key: k")).IsNotAllowed("GET, PUT");

        // [AllowAnonymous] is for whoever looks for it; this filter does not.
        Assert.Equal(401, (await Send(Global, "GET /filters/mixed/open")).Status);
        Assert.Equal(401, (await Send(Global, "DELETE /filters/mixed/open")).Status);
    }

    [Fact]
    public async Task DifferentFilters_WhoeverPassesOneMayKnow_AndNothingOfTheOtherIsLeft()
    {
        (await Send(Site, "DELETE /filters/two")).Is(403);
        Assert.Null((await Send(Site, "DELETE /filters/two"))["WWW-Authenticate"]);

        var reply = await Send(Site, "DELETE /filters/two\nX-Vip: yes");
        reply.IsNotAllowed("GET, PUT");
        Assert.Null(reply["WWW-Authenticate"]);
        (await Send(Site, "DELETE /filters/two\nX-Key: k")).IsNotAllowed("GET, PUT");
    }

    [Theory]
    [InlineData("before"), InlineData("after"), InlineData("before after")]
    public async Task CookiesOfTheApplication_AreSent_AndNoneOfAFilterThatIsAsked(string moments)
    {
        var app = new App(app => MapWithCookies(app, moments), services => App.AddControllers(services, typeof(TwoController)));

        var reply = await Send(app, "DELETE /filters/two\nX-Vip: yes");

        reply.IsNotAllowed("GET, PUT");
        Assert.Equal(
            moments.Split(' ').Select(moment => $"Set-Cookie: {moment}=1; path=/"),
            reply.Fields.Where(field => field.StartsWith("Set-Cookie:", StringComparison.Ordinal)));
    }

    private static void MapWithCookies(WebApplication app, string moments)
    {
        app.Use((context, next) =>
        {
            if (moments.Contains("before"))
            {
                context.Response.Cookies.Append("before", "1");
            }

            context.Response.OnStarting(() =>
            {
                if (moments.Contains("after"))
                {
                    context.Response.Cookies.Append("after", "1");
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        app.MapControllers();
    }

    [Fact]
    public async Task AntiforgeryFilter_AsksForNoOne()
    {
        (await Send(Views, "DELETE /filters/form")).IsNotAllowed("POST");
        (await Send(Views, "POST /filters/form")).Is(400);
    }

    [ApiController, Route("filters/key"), KeyFilter]
    public sealed class KeyController : ControllerBase
    {
        [HttpGet] public string Get() => "get";

        [HttpPut] public string Put() => "put";
    }

    [ApiController, Route("filters")]
    public sealed class ServiceController : ControllerBase
    {
        [HttpGet("service"), ServiceFilter(typeof(KeyService))] public string Service() => "get";

        [HttpGet("type"), TypeFilter(typeof(KeyService))] public string Type() => "get";

        [HttpGet("factory"), KeyFactory] public string Factory() => "get";
    }

    [Route("filters/mixed")]
    public sealed class MixedController : ControllerBase
    {
        [HttpGet, KeyFilter] public string Get() => "get";

        [HttpPut] public string Put() => "put";

        [HttpGet("open"), AllowAnonymous] public string Open() => "open";
    }

    [Route("filters/two")]
    public sealed class TwoController : ControllerBase
    {
        [HttpGet, KeyFilter] public string Get() => "get";

        [HttpPut, VipFilter] public string Put() => "put";
    }

    [Route("filters/form")]
    public sealed class FormController : ControllerBase
    {
        [HttpPost] public string Post() => "post";
    }

    private sealed class KeyFilterAttribute : Attribute, IAuthorizationFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (context.HttpContext.Request.Headers["X-Key"] != "k")
            {
                context.HttpContext.Response.Headers.WWWAuthenticate = "Key realm=\"filters\"";
                context.HttpContext.Response.Cookies.Append("filter", "1");
                context.Result = new UnauthorizedResult();
            }
        }
    }

    private sealed class VipFilterAttribute : Attribute, IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            await Task.Yield();
            if (context.HttpContext.Request.Headers["X-Vip"] != "yes")
            {
                context.Result = new StatusCodeResult(403);
            }
        }
    }

    // Made by the request's services: the scope is the request's, and so is the action that it sees.
    private sealed class KeyService(IServiceProvider services) : IAsyncAuthorizationFilter
    {
        public Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            Assert.Same(services, context.HttpContext.RequestServices);
            Assert.Equal(context.ActionDescriptor.RouteValues["action"], context.RouteData.Values["action"]);
            Assert.Equal(context.ActionDescriptor.DisplayName, context.HttpContext.GetEndpoint()!.DisplayName);
            if (context.HttpContext.Request.Headers["X-Key"] != "k")
            {
                context.Result = new UnauthorizedObjectResult($"no key for {context.RouteData.Values["action"]}");
            }

            return Task.CompletedTask;
        }
    }

    private sealed class KeyFactoryAttribute : Attribute, IFilterFactory
    {
        public bool IsReusable => false;

        public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
            serviceProvider.GetRequiredService<KeyService>();
    }

    public sealed class Compiled(Servers servers) : AuthorizationFilters(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : AuthorizationFilters(servers, Contracts.AtStartUp);
}
