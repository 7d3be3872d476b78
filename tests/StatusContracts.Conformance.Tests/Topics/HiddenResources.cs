using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Conformance.Topics;

/// <summary>
/// <see cref="StatusContractOptions.HideForbiddenResources"/>: to a caller who may use none of its endpoints, a resource
/// answers as a URL where nothing is, to the byte, whatever the application does with such a URL.
/// </summary>
public abstract class HiddenResources(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly Dictionary<string, App> Sites = new()
    {
        ["plain"] = Site(app => app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyMethod())),
        ["authentication first"] = Site(app => app.UseAuthentication().UseRouting().UseAuthorization()),
        ["status pages"] = Site(app => app.UseStatusCodePages()),
        ["re-execution"] = Site(app =>
        {
            app.UseStatusCodePagesWithReExecute("/error");
            app.MapGet("/error", () => Results.Text("error page"));
        }),
        ["terminal middleware"] = Site(app => app.Use((context, next) =>
            context.GetEndpoint() is null ? context.Response.WriteAsync("proxied") : next(context))),
        ["fallback"] = Site(app => app.MapFallback((HttpContext context) =>
            Results.Text($"fallback for '{context.User.Identity!.Name}' {string.Join(',', context.Request.RouteValues.Keys)}"))),
        ["fallback to file"] = Site(app => app.MapFallbackToFile("index.html")),
        ["fallback policy"] = Site(_ => { }, isLoginRequiredByDefault: true),
        ["fallback policy, open fallback"] = Site(
            app => app.MapFallback(() => "fallback").AllowAnonymous(), isLoginRequiredByDefault: true),
    };

    private static App Site(Action<WebApplication> configure, bool isLoginRequiredByDefault = false, bool isHiding = true) => new(
        app =>
        {
            configure(app);
            Map(app);
        },
        services =>
        {
            HeaderAuthentication.Add(services, isLoginRequiredByDefault);
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("Other", null);
            services.AddCors();
            App.AddControllers(services, typeof(FilteredController));
            services.Configure<StatusContractOptions>(options => options.HideForbiddenResources = isHiding);
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/hidden/all", () => "get").RequireAuthorization("admin");
        app.MapPut("/hidden/all", () => "put").RequireAuthorization("admin");
        app.MapGet("/hidden/either", () => "get").RequireAuthorization("admin");
        app.MapPut("/hidden/either", () => "put").RequireAuthorization("reader");
        app.MapPost("/hidden/stub", [NotImplementedYet("Stub")] () => Stub.Result).RequireAuthorization("admin");
        app.MapGet("/hidden/beside", () => "get").RequireAuthorization("reader");
        app.MapPost("/hidden/beside", [NotImplementedYet("Beside")] () => Stub.Result).RequireAuthorization("admin");
        app.MapGet("/hidden/over/{id:int}", (int id) => "get").RequireAuthorization("admin");
        app.MapPut("/hidden/over/{name:length(1)}", (string name) => "put").RequireAuthorization("admin");
        app.MapPost("/hidden/over/{name:alpha}", [NotImplementedYet("Over")] (string name) => Stub.Result)
            .RequireAuthorization("admin");
        app.MapGet("/hidden/scheme", () => "get").RequireAuthorization(
            new AuthorizeAttribute("admin") { AuthenticationSchemes = "Other" });
        app.MapGet("/hidden/not", () => "get").RequireAuthorization("admin");
        app.MapPut("/hidden/not", () => "put").AllowAnonymous();
        app.MapGet("/hidden/default", () => "get");
        app.MapControllers();
    }

    public static TheoryData<string> SiteNames => [.. Sites.Keys];

    [Theory, MemberData(nameof(SiteNames))]
    public async Task WhoMayUseNothing_FindsNothing(string site)
    {
        string[] paths = ["all", "either", "stub", "beside", "over/5", "over/x", "over/xy", "scheme", "filtered"];
        await AssertHidden(site, "DELETE", user: "", paths);
        await AssertHidden(site, "DELETE", user: "stranger", "all", "either", "scheme", "filtered");
        await AssertHidden(site, "POST", user: "", paths);
        await AssertHidden(site, "POST", user: "stranger", "stub", "over/x");
        await AssertHidden(site, "PROPFIND", user: "", "all", "stub");
        await AssertHidden(site, "HEAD", user: "", "all", "stub");
        await AssertHidden(site, "OPTIONS", user: "", "all");
    }

    [Fact]
    public async Task Browser_FindsNothingEither()
    {
        await AssertHidden("plain", "DELETE", "\nAccept: text/html", "all", "stub");
        await AssertHidden("status pages", "DELETE", "\nAccept: text/html", "all", "stub");
    }

    private async Task AssertHidden(string site, string method, string user, params string[] paths)
    {
        var absent = await Send(Sites[site], $"{method} /absent\nX-User: {user}");
        foreach (var path in paths)
        {
            var hidden = await Send(Sites[site], $"{method} /hidden/{path}\nX-User: {user}");
            Assert.True(absent.Transcript == hidden.Transcript, $"{method} {path} as '{user}': {hidden}\ninstead of: {absent}");
        }
    }

    [Theory, MemberData(nameof(SiteNames))]
    public async Task WhoMayUseAnEndpoint_IsAnsweredAsEver(string site)
    {
        (await Send(Sites[site], "DELETE /hidden/all\nX-User: admin")).IsNotAllowed("GET, PUT");
        (await Send(Sites[site], "DELETE /hidden/either\nX-User: reader")).IsNotAllowed("GET, PUT");
        (await Send(Sites[site], "PROPFIND /hidden/all\nX-User: admin")).IsUnknownMethod("GET, PUT");
        (await Send(Sites[site], "POST /hidden/stub\nX-User: admin")).IsPlanned("Stub", "");
        (await Send(Sites[site], "POST /hidden/over/x\nX-User: admin")).IsPlanned("Over", "PUT");
        (await Send(Sites[site], "DELETE /hidden/over/5\nX-User: admin")).IsNotAllowed("GET, PUT");
        (await Send(Sites[site], "DELETE /hidden/scheme\nX-User: admin")).IsNotAllowed("GET");
        (await Send(Sites[site], "DELETE /hidden/filtered\nX-User: admin\nX-Key: k")).IsNotAllowed("GET");
        (await Send(Sites[site], "DELETE /hidden/not")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task StubBesideAnEndpointThatTheCallerMayUse_IsForbiddenAndNotHidden()
    {
        (await Send(Sites["plain"], "POST /hidden/beside\nX-User: reader")).Is(403);
        (await Send(Sites["plain"], "DELETE /hidden/beside\nX-User: reader")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task FallbackPolicy_HidesWhatSaysNothing()
    {
        await AssertHidden("fallback policy", "DELETE", user: "", "default");
        await AssertHidden("fallback policy, open fallback", "DELETE", user: "", "default");
        (await Send(Sites["fallback policy"], "DELETE /hidden/default\nX-User: anyone")).IsNotAllowed("GET");
        (await Send(Sites["plain"], "DELETE /hidden/default")).IsNotAllowed("GET");
    }

    [Theory]
    [InlineData("GET /hidden/all"), InlineData("GET /hidden/all\nX-User: admin"), InlineData("GET /hidden/over/5")]
    [InlineData("OPTIONS /hidden/all\nOrigin: http://a.example\nAccess-Control-Request-Method: PUT")]
    public async Task WhatTheApplicationAnswers_IsAsInStock(string request)
    {
        var reply = await Send(Sites["plain"], request);

        Assert.Equal((await SendToStock(Sites["plain"], request)).Transcript, reply.Transcript);
        Assert.NotEqual(404, reply.Status);
    }

    [Fact]
    public async Task ErrorPage_IsNoResourceToHide()
    {
        var app = Site(app =>
        {
            app.UseStatusCodePagesWithReExecute("/hidden/all");
            app.MapPost("/conflict", () => Results.Conflict());
        });

        (await Send(app, "POST /conflict")).Is(409);
    }

    // The resource is chosen before such a middleware can know anybody.
    [Fact]
    public async Task UserWhomOnlyAMiddlewareKnows_IsAStranger()
    {
        var app = new App(
            app =>
            {
                app.UseRouting();
                app.Use((context, next) =>
                {
                    context.User = new(new System.Security.Claims.ClaimsIdentity([new("role", "x")], "Own"));
                    return next(context);
                });
                app.UseAuthorization();
                app.MapGet("/hidden/own", () => "get").RequireAuthorization();
            },
            services =>
            {
                services.AddAuthorization();
                services.Configure<StatusContractOptions>(options => options.HideForbiddenResources = true);
            });

        (await Send(app, "GET /hidden/own")).Is(200);
        Assert.Equal((await Send(app, "DELETE /absent")).Transcript, (await Send(app, "DELETE /hidden/own")).Transcript);
    }

    [ApiController, Route("hidden/filtered")]
    public sealed class FilteredController : ControllerBase
    {
        [HttpGet, Talkative] public string Get() => "get";

        [HttpPost, Talkative, NotImplementedYet("Filtered")] public IActionResult Post() => Stub.ActionResult;
    }

    // Says more than a filter should.
    private sealed class TalkativeAttribute : Attribute, IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            var response = context.HttpContext.Response;
            if (context.HttpContext.Request.Headers["X-Key"] != "k")
            {
                response.StatusCode = 401;
                response.Headers.WWWAuthenticate = "Key";
                response.Cookies.Append("seen", "yes");
                response.OnStarting(() =>
                {
                    response.Headers["X-Late"] = "yes";
                    return Task.CompletedTask;
                });
                await response.WriteAsync("no key");
                await response.Body.FlushAsync();
                context.Result = new EmptyResult();
            }
        }
    }

    public sealed class Compiled(Servers servers) : HiddenResources(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HiddenResources(servers, Contracts.AtStartUp);
}
