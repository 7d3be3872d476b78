using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Neighbours;

/// <summary>
/// A page of another origin reads the 405 and the 501 where it may read the resource's endpoints. Preflights are CORS's.
/// </summary>
public abstract class Cors(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Shop = "https://shop.example";

    private const string Admin = "https://admin.example";

    private static readonly App Site = new(
        app =>
        {
            app.UseCors();
            Map(app);
            app.MapControllers();
        },
        services => AddCors(services, hasDefault: true));

    // Everything is added after the library, which adds ASP.NET Core's own policy for methods once more.
    private static readonly App WithoutDefault = new(
        app =>
        {
            app.UseCors();
            Map(app);
            app.MapControllers();
        },
        LateServices: services => AddCors(services, hasDefault: false));

    private static readonly App PolicyOfTheMiddleware = new(
        app =>
        {
            app.UseCors("admin");
            Map(app);
        },
        services => AddCors(services, hasDefault: true));

    private static void AddCors(IServiceCollection services, bool hasDefault)
    {
        App.AddControllers(services, typeof(OpenController), typeof(ClosedController));
        services.AddCors(cors =>
        {
            cors.AddPolicy("admin", policy => policy.WithOrigins(Admin).AllowAnyMethod().AllowCredentials());
            cors.AddPolicy("any", policy => policy.AllowAnyOrigin().WithMethods("GET", "PUT"));
            if (hasDefault)
            {
                cors.AddDefaultPolicy(policy => policy.WithOrigins(Shop).WithMethods("GET", "PUT", "DELETE"));
            }
        });
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/cors/plain", () => Results.Text("get"));
        app.MapPost("/cors/plain", [NotImplementedYet("Plain")] () => Stub.Result);

        var named = app.MapGroup("/cors/named").RequireCors("admin");
        named.MapGet("/", () => Results.Text("get"));
        named.MapPut("/", () => Results.Text("put"));
        named.MapPost("/", [NotImplementedYet("Named")] () => Stub.Result);
        named.MapGet("/{id:int}", (int id) => Results.Text("number"));
        named.MapPut("/{name:length(1)}", (string name) => Results.Text("name"));

        var inline = app.MapGroup("/cors/inline").RequireCors(policy => policy.WithOrigins(Admin));
        inline.MapGet("/", () => Results.Text("get"));
        inline.MapPut("/", () => Results.Text("put"));

        app.MapGet("/cors/mixed", () => Results.Text("get")).RequireCors("admin");
        app.MapPut("/cors/mixed", () => Results.Text("put")).RequireCors("any");
        app.MapGet("/cors/partly", () => Results.Text("get")).RequireCors("admin");
        app.MapPut("/cors/partly", () => Results.Text("put"));
    }

    [ApiController, Route("cors/open"), EnableCors("admin")]
    public sealed class OpenController : ControllerBase
    {
        [HttpGet] public string Get() => "get";

        [HttpPost, NotImplementedYet("Open")] public IActionResult Post() => Stub.ActionResult;

        [HttpGet("not"), DisableCors] public string Not() => "not";
    }

    [ApiController, Route("cors/closed"), DisableCors]
    public sealed class ClosedController : ControllerBase
    {
        [HttpGet] public string Get() => "get";

        [HttpPost, NotImplementedYet("Closed")] public IActionResult Post() => Stub.ActionResult;
    }

    // The request that asks for the policy of a URL's endpoint, and the origin that it lets read.
    public static TheoryData<string, string, string?> Readers => new()
    {
        { "/cors/plain", Shop, Shop }, { "/cors/plain", Admin, null },
        { "/cors/named", Admin, Admin }, { "/cors/named", Shop, null },
        { "/cors/named/5", Admin, Admin }, { "/cors/named/x", Admin, Admin }, { "/cors/named/55", Shop, null },
        { "/cors/inline", Admin, Admin }, { "/cors/inline", Shop, null },
        { "/cors/open", Admin, Admin }, { "/cors/open", Shop, null },
        { "/cors/open/not", Admin, null }, { "/cors/open/not", Shop, null },
        { "/cors/closed", Admin, null }, { "/cors/closed", Shop, null },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task AnswerIsReadable_WhereTheEndpointsAre(string path, string origin, string? reader)
    {
        var endpoint = await SendAsInStock(Site, $"{(path.EndsWith('x') ? "PUT" : "GET")} {path}\nOrigin: {origin}");
        endpoint.Is(200);
        foreach (var method in new[] { "DELETE", "PROPFIND" })
        {
            var reply = await Send(Site, $"{method} {path}\nOrigin: {origin}");

            reply.Is(method == "DELETE" ? 405 : 501);
            Assert.Equal(reader, endpoint["Access-Control-Allow-Origin"]);
            Assert.Equal(reader, reply["Access-Control-Allow-Origin"]);
            Assert.Equal(endpoint["Access-Control-Allow-Credentials"], reply["Access-Control-Allow-Credentials"]);
            Assert.Equal(endpoint["Vary"], reply["Vary"]);
        }
    }

    [Theory]
    [InlineData("/cors/plain", Shop, Shop), InlineData("/cors/named", Admin, Admin), InlineData("/cors/named", Shop, null)]
    [InlineData("/cors/open", Admin, Admin), InlineData("/cors/closed", Shop, null)]
    public async Task Stub_KeepsItsPolicy(string path, string origin, string? reader)
    {
        var reply = await Send(Site, $"POST {path}\nOrigin: {origin}");

        reply.Is(501);
        Assert.Equal(reader, reply["Access-Control-Allow-Origin"]);
    }

    // One policy for each answer is all that the middleware knows. Where the endpoints have several, it is the one that
    // the 405 of ASP.NET Core has.
    [Theory]
    [InlineData("/cors/mixed"), InlineData("/cors/partly")]
    public async Task EndpointsThatDiffer_LeaveItToTheDefaultPolicy(string path)
    {
        foreach (var origin in new[] { Shop, Admin })
        {
            var stock = await SendToStock(Site, $"DELETE {path}\nOrigin: {origin}");
            var reply = await Send(Site, $"DELETE {path}\nOrigin: {origin}");

            reply.IsNotAllowed("GET, PUT");
            Assert.Equal(origin == Shop ? Shop : null, reply["Access-Control-Allow-Origin"]);
            Assert.Equal(stock["Access-Control-Allow-Origin"], reply["Access-Control-Allow-Origin"]);
        }

        Assert.Null((await Send(WithoutDefault, $"DELETE {path}\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task WithoutADefaultPolicy_TheSharedPolicyHolds()
    {
        Assert.Equal(Admin, (await Send(WithoutDefault, $"DELETE /cors/named\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
        Assert.Equal(Admin, (await Send(WithoutDefault, $"DELETE /cors/open\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
        Assert.Null((await Send(WithoutDefault, $"DELETE /cors/plain\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task PolicyOfTheMiddleware_HoldsWhereTheEndpointsSayNothing()
    {
        Assert.Equal(Admin, (await Send(PolicyOfTheMiddleware, $"DELETE /cors/plain\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
        Assert.Equal(Admin, (await Send(PolicyOfTheMiddleware, $"POST /cors/plain\nOrigin: {Admin}"))["Access-Control-Allow-Origin"]);
        Assert.Null((await Send(PolicyOfTheMiddleware, $"DELETE /cors/plain\nOrigin: {Shop}"))["Access-Control-Allow-Origin"]);
        (await SendAsInStock(
            PolicyOfTheMiddleware, $"OPTIONS /cors/plain\nOrigin: {Admin}\nAccess-Control-Request-Method: DELETE")).Is(204);
    }

    [Fact]
    public async Task Fallback_HasNoSay()
    {
        var app = new App(
            app =>
            {
                app.UseCors();
                Map(app);
                app.MapFallback("/cors/{**path}", () => Results.Text("fallback"));
            },
            services => AddCors(services, hasDefault: false));

        (await SendAsInStock(app, $"DELETE /cors/nothing\nOrigin: {Admin}")).Is(200, "fallback");
        var reply = await Send(app, $"DELETE /cors/named\nOrigin: {Admin}");
        reply.IsNotAllowed("GET, PUT");
        Assert.Equal(Admin, reply["Access-Control-Allow-Origin"]);
    }

    [Theory]
    [InlineData("a.example", "GET", Admin), InlineData("b.example", "PUT", null), InlineData("c.example", "POST", Admin)]
    public async Task HostsOfOneUrl_HaveTheirOwnPolicies(string host, string allow, string? reader)
    {
        var app = new App(
            app =>
            {
                app.UseCors();
                app.MapGet("/cors/host", () => Results.Text("get")).RequireHost("a.example").RequireCors("admin");
                app.MapPut("/cors/host", () => Results.Text("put")).RequireHost("b.example");
                app.MapPost("/cors/host", () => Results.Text("post")).RequireHost("c.example").RequireCors("admin");
            },
            services => AddCors(services, hasDefault: false));

        var reply = await Send(app, $"DELETE /cors/host\nHost: {host}\nOrigin: {Admin}");

        reply.IsNotAllowed(allow);
        Assert.Equal(reader, reply["Access-Control-Allow-Origin"]);
    }

    // ASP.NET Core runs no endpoint that asks for CORS where nothing provides it. None of them ever ran.
    [Fact]
    public async Task PolicyWithoutTheMiddleware_FailsAsItsEndpointsDo()
    {
        var app = new App(Map, services => AddCors(services, hasDefault: false));

        (await SendAsInStock(app, "GET /cors/named")).Is(500, "");
        (await Send(app, "DELETE /cors/named")).Is(500, "");
        (await Send(app, "DELETE /cors/mixed")).IsNotAllowed("GET, PUT");
    }

    [Theory]
    [InlineData("/cors/named", "PUT"), InlineData("/cors/named", "POST"), InlineData("/cors/named", "DELETE")]
    [InlineData("/cors/named/5", "PUT"), InlineData("/cors/named/5", "DELETE"), InlineData("/cors/inline", "PATCH")]
    [InlineData("/cors/mixed", "GET"), InlineData("/cors/mixed", "DELETE"), InlineData("/cors/partly", "PUT")]
    [InlineData("/cors/open", "GET"), InlineData("/cors/open", "DELETE"), InlineData("/cors/open/not", "GET")]
    [InlineData("/cors/closed", "GET"), InlineData("/cors/closed", "POST"), InlineData("/cors/closed", "DELETE")]
    [InlineData("/cors/nothing", "GET"), InlineData("/cors/named/--", "PROPFIND")]
    public async Task Preflight_IsAnsweredAsInStock(string path, string method)
    {
        foreach (var app in new[] { Site, WithoutDefault })
        {
            foreach (var origin in new[] { Shop, Admin })
            {
                await SendAsInStock(app, $"OPTIONS {path}\nOrigin: {origin}\nAccess-Control-Request-Method: {method}");
            }
        }
    }

    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("DELETE"), InlineData("PROPFIND")]
    public async Task PreflightByTheDefaultPolicy_IsAnsweredAsInStock(string method) => (await SendAsInStock(
        Site, $"OPTIONS /cors/plain\nOrigin: {Shop}\nAccess-Control-Request-Method: {method}")).Is(204);

    // The browser asks no further, so the page never learns of the 405. Preflights are left to CORS altogether.
    [Fact]
    public async Task PreflightForAMethodThatNoEndpointHas_IsLeftAsItIs() => (await SendAsInStock(
        WithoutDefault, $"OPTIONS /cors/named\nOrigin: {Admin}\nAccess-Control-Request-Method: DELETE")).Is(404);

    [Theory]
    [InlineData("GET /cors/plain"), InlineData("PUT /cors/named"), InlineData("PUT /cors/mixed"), InlineData("GET /cors/open")]
    [InlineData("GET /cors/closed"), InlineData("GET /cors/nothing")]
    public async Task RequestOfAnEndpoint_IsAnsweredAsInStock(string request)
    {
        await SendAsInStock(Site, request);
        await SendAsInStock(Site, $"{request}\nOrigin: {Shop}");
        await SendAsInStock(Site, $"{request}\nOrigin: {Admin}");
    }

    public sealed class Compiled(Servers servers) : Cors(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Cors(servers, Contracts.AtStartUp);
}
