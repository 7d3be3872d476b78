using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Authorization;

namespace StatusContracts.Conformance.Topics;

/// <summary>A 405 tells a stranger nothing that the endpoints of the resource would hide.</summary>
public abstract class Disclosures(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map, services => HeaderAuthentication.Add(services));

    private static readonly App LoginByDefault = new(
        Map, services => HeaderAuthentication.Add(services, isLoginRequiredByDefault: true));

    private static readonly App GlobalFilter = new(
        app => app.MapControllers(),
        services =>
        {
            HeaderAuthentication.Add(services);
            App.AddControllers(services, typeof(FilteredController));
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AuthorizeFilter("admin")));
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/who/all", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapPut("/who/all", () => Results.Text("put")).RequireAuthorization("admin");
        app.MapGet("/who/mixed", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapPut("/who/mixed", () => Results.Text("put")).AllowAnonymous();
        app.MapGet("/who/silent", () => Results.Text("get"));
        app.MapPut("/who/silent", () => Results.Text("put")).RequireAuthorization("admin");
        app.MapGet("/who/different", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapPut("/who/different", () => Results.Text("put")).RequireAuthorization("reader");
        app.MapPost("/who/stub", [NotImplementedYet("Stub")] () => Stub.Result).RequireAuthorization("admin");
        app.MapGet("/who/open-stub", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapPost("/who/open-stub", [NotImplementedYet("Open")] () => Stub.Result);
        app.MapGet("/who/dead-stub", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapMethods("/who/dead-stub", ["GET"], [NotImplementedYet("Dead")] () => Stub.Result);
        app.MapGet("/who/refusing", () => Results.Text("get")).RequireAuthorization("admin");
        app.MapDelete("/who/refusing", [MethodNotAllowed("DELETE", "A secret reason.")] () => Results.StatusCode(405));
        app.MapGet("/who/refusal", () => Results.Text("get"))
            .RequireAuthorization("admin").MethodNotAllowed("DELETE", "A secret reason.");
        app.MapGet("/who/over/{id:int}", (int id) => Results.Text("get")).RequireAuthorization("admin");
        app.MapPut("/who/over/{name:length(1)}", (string name) => Results.Text("put")).RequireAuthorization("admin");
        app.MapPost("/who/over/{name:alpha}", (string name) => Results.Text("post"));
    }

    [Theory]
    [InlineData("DELETE"), InlineData("PROPFIND")]
    public async Task EveryEndpointAsksForAPolicy_SoDoesTheAnswer(string method)
    {
        (await Send(Site, $"{method} /who/all")).Is(401, "");
        (await Send(Site, $"{method} /who/all\nX-User: reader")).Is(403, "");
        Assert.Equal("GET, PUT", (await Send(Site, $"{method} /who/all\nX-User: admin"))["Allow"]);
    }

    [Fact]
    public async Task OneEndpointIsAnonymous_SoIsTheAnswer()
    {
        (await Send(Site, "DELETE /who/mixed")).IsNotAllowed("GET, PUT");
        (await Send(Site, "DELETE /who/silent")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task FallbackPolicy_HoldsWhereNoEndpointIsAnonymous()
    {
        (await Send(LoginByDefault, "DELETE /who/mixed")).IsNotAllowed("GET, PUT");
        (await Send(LoginByDefault, "DELETE /who/silent")).Is(401, "");
        (await Send(LoginByDefault, "DELETE /who/silent\nX-User: anyone")).IsNotAllowed("GET, PUT");
        (await Send(LoginByDefault, "DELETE /who/all\nX-User: reader")).Is(403, "");
    }

    [Fact]
    public async Task DifferentPolicies_WhoeverMeetsOneMayKnow()
    {
        (await Send(Site, "DELETE /who/different")).Is(401, "");
        (await Send(Site, "DELETE /who/different\nX-User: anyone")).Is(403, "");
        (await Send(Site, "DELETE /who/different\nX-User: admin")).IsNotAllowed("GET, PUT");
        (await Send(Site, "DELETE /who/different\nX-User: reader")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task DifferentSchemesWithoutADefault_EachIsTried()
    {
        var app = new App(
            app =>
            {
                app.MapGet("/who/a", () => Results.Text("get")).RequireAuthorization("a");
                app.MapPut("/who/a", () => Results.Text("put")).RequireAuthorization("b");
            },
            services =>
            {
                services.AddAuthentication()
                    .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("A", null)
                    .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("B", null);
                services.AddAuthorizationBuilder()
                    .AddPolicy("a", policy => policy.AddAuthenticationSchemes("A").RequireRole("a"))
                    .AddPolicy("b", policy => policy.AddAuthenticationSchemes("B").RequireRole("b"));
            });

        (await Send(app, "DELETE /who/a")).Is(401, "");
        (await Send(app, "DELETE /who/a\nX-User: c")).Is(403, "");
        (await Send(app, "DELETE /who/a\nX-User: b")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task FilterWithoutAuthorizationMiddleware_HidesAllTheSame()
    {
        var app = new App(
            app =>
            {
                // What WebApplication looks at before it adds the middleware by itself.
                ((IApplicationBuilder)app).Properties["__AuthorizationMiddlewareSet"] = true;
                app.MapControllers();
            },
            services =>
            {
                HeaderAuthentication.Add(services);
                App.AddControllers(services, typeof(FilteredController));
                services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AuthorizeFilter()));
            });

        (await Send(app, "DELETE /who/filtered")).Is(401, "");
        (await Send(app, "DELETE /who/filtered\nX-User: anyone")).Is(405);
    }

    [Fact]
    public async Task Stub_CountsAsAnEndpoint()
    {
        (await Send(Site, "DELETE /who/stub")).Is(401, "");
        (await Send(Site, "DELETE /who/stub\nX-User: admin")).IsNotAllowed("");
    }

    // Whoever may use an endpoint may know the resource, and a stub that is open to all is one. Guarding the stub hides it.
    [Fact]
    public async Task OpenStub_TellsTheMethodsToAnyone()
    {
        (await Send(Site, "POST /who/open-stub")).IsPlanned("Open", allow: "GET");
        (await Send(Site, "DELETE /who/open-stub")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task EndpointThatNoRequestReaches_OpensNothing()
    {
        (await Send(Site, "DELETE /who/dead-stub")).Is(401, "");
        (await Send(Site, "DELETE /who/dead-stub\nX-User: admin")).IsNotAllowed("GET");
        (await Send(Site, "DELETE /who/refusing")).Is(401, "");
        (await Send(Site, "DELETE /who/refusing\nX-User: admin")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task ErrorPageThatAsksForALogin_KeepsTheError()
    {
        var app = new App(
            app =>
            {
                app.UseExceptionHandler("/who/error");
                app.MapGet("/who/error", () => Results.Text("get")).RequireAuthorization("admin");
                app.MapPost("/who/throws", IResult () => throw new InvalidOperationException());
            },
            services => HeaderAuthentication.Add(services));

        (await Send(app, "POST /who/throws")).Is(500, "");
    }

    [Fact]
    public async Task ReasonOfARefusal_IsNotToldToStrangers()
    {
        var reply = await Send(Site, "DELETE /who/refusal");

        reply.Is(401, "");
        Assert.Null(reply["Allow"]);
    }

    [Theory]
    [InlineData("/who/over/5", "GET, PUT", true), InlineData("/who/over/x", "POST, PUT", false)]
    public async Task OverlappingRoutes_OnlyThoseOfTheUrlCount(string path, string allow, bool isHidden)
    {
        var reply = await Send(Site, $"DELETE {path}");

        if (isHidden)
        {
            reply.Is(401, "");
            reply = await Send(Site, $"DELETE {path}\nX-User: admin");
        }

        reply.IsNotAllowed(allow);
    }

    [Fact]
    public async Task GlobalAuthorizeFilter_IsAskedToo()
    {
        (await Send(GlobalFilter, "DELETE /who/filtered")).Is(401, "");
        (await Send(GlobalFilter, "DELETE /who/filtered\nX-User: reader")).Is(403, "");
        (await Send(GlobalFilter, "DELETE /who/filtered\nX-User: admin")).IsNotAllowed("GET");
        (await Send(GlobalFilter, "DELETE /who/filtered/open")).IsNotAllowed("GET");
    }

    [ApiController, Route("who/filtered")]
    public sealed class FilteredController : ControllerBase
    {
        [HttpGet] public string Get() => "get";

        [HttpGet("open"), AllowAnonymous] public string Open() => "open";
    }

    public sealed class Compiled(Servers servers) : Disclosures(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Disclosures(servers, Contracts.AtStartUp);
}
