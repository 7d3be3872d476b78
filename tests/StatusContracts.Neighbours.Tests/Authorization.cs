using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace StatusContracts.Neighbours;

/// <summary>
/// Every way to say who may use an endpoint. Who may not is told by the 405 what the endpoint would tell, to the byte;
/// stock tells everyone the methods.
/// </summary>
public abstract class Authorization(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map, AddServices);

    private static readonly App StaffOnly = new(Map, services =>
    {
        AddServices(services);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole("staff").Build());
    });

    private static void AddServices(IServiceCollection services)
    {
        HeaderAuthentication.Add(services);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyAuthentication>("Key", null);
        services.AddAuthorizationBuilder()
            .AddPolicy("titled", policy => policy.AddRequirements(new TitleRequirement()))
            .AddPolicy("key", policy => policy.AddAuthenticationSchemes("Key").RequireAuthenticatedUser());
        services.AddSingleton<IAuthorizationPolicyProvider, RoleByName>();
        App.AddControllers(services, typeof(AdminController), typeof(TitledController));
    }

    private static void Map(WebApplication app)
    {
        Lock("default", endpoint => endpoint.RequireAuthorization());
        Lock("named", endpoint => endpoint.RequireAuthorization("admin"));
        Lock("roles", endpoint => endpoint.RequireAuthorization(new AuthorizeAttribute { Roles = "editor, admin" }));
        Lock("two", endpoint => endpoint.RequireAuthorization().RequireAuthorization("admin"));
        Lock("object", endpoint => endpoint.RequireAuthorization(new AuthorizationPolicyBuilder().RequireRole("admin").Build()));
        Lock("data", endpoint => endpoint.WithMetadata(new RequireRoleAttribute("admin")));
        Lock("provider", endpoint => endpoint.RequireAuthorization("role:admin"));
        Lock("scheme", endpoint => endpoint.RequireAuthorization("key"));
        app.MapGroup("/lock/group").RequireAuthorization("admin").MapGet("/", () => "get");

        app.MapGet("/open", () => "get").RequireAuthorization("admin");
        app.MapPut("/open", () => "put").RequireAuthorization("admin").AllowAnonymous();
        app.MapGet("/either", () => "get").RequireAuthorization("key");
        app.MapPut("/either", () => "put").RequireAuthorization();
        app.MapGet("/either/way", () => "get").RequireAuthorization();
        app.MapPut("/either/way", () => "put").RequireAuthorization("key");
        app.MapControllers();

        void Lock(string name, Action<RouteHandlerBuilder> demand)
        {
            demand(app.MapGet($"/lock/{name}", () => "get"));
            demand(app.MapPut($"/lock/{name}", () => "put"));
        }
    }

    public static TheoryData<string, string> Locks => new()
    {
        { "default", "X-User: anyone" }, { "named", "X-User: admin" }, { "roles", "X-User: editor" }, { "two", "X-User: admin" },
        { "object", "X-User: admin" }, { "data", "X-User: admin" }, { "provider", "X-User: admin" }, { "scheme", "X-Key: k" },
        { "group", "X-User: admin" }, { "controller", "X-User: admin" }, { "titled", "X-User: Titled" },
    };

    [Theory, MemberData(nameof(Locks))]
    public async Task WhoMayNot_IsToldWhatTheEndpointTells(string name, string entitled)
    {
        foreach (var caller in new[] { "X-User:", "X-User: stranger", "X-Key: wrong" })
        {
            var endpoint = await Send(Site, $"GET /lock/{name}\n{caller}");
            if (endpoint.Status != 200)
            {
                var answer = await Send(Site, $"DELETE /lock/{name}\n{caller}");
                Assert.Equal(endpoint.Transcript, answer.Transcript);
                Assert.Contains(answer.Status, new[] { 401, 403 });
                Assert.Equal(endpoint.Transcript, (await Send(Site, $"PROPFIND /lock/{name}\n{caller}")).Transcript);
            }
        }

        var stock = await SendToStock(Site, $"DELETE /lock/{name}");
        Assert.Equal((405, "GET"), (stock.Status, stock["Allow"]?.Split(", ")[0]));
        Assert.Equal(405, (await Send(Site, $"DELETE /lock/{name}\n{entitled}")).Status);
    }

    [Theory, MemberData(nameof(Locks))]
    public async Task WhoMay_IsServedAsInStockAndToldTheMethods(string name, string entitled)
    {
        var reply = await Send(Site, $"GET /lock/{name}\n{entitled}");
        reply.Is(200);
        Assert.Equal((await SendToStock(Site, $"GET /lock/{name}\n{entitled}")).Transcript, reply.Transcript);

        Assert.StartsWith("GET", (await Send(Site, $"DELETE /lock/{name}\n{entitled}"))["Allow"]);
    }

    [Theory, MemberData(nameof(Locks))]
    public async Task FallbackPolicy_IsAskedWhereTheEndpointIsAskedForIt(string name, string entitled)
    {
        // Only what IAuthorizationRequirementData requires is required beside the fallback policy.
        var endpoint = await Send(StaffOnly, $"GET /lock/{name}\n{entitled}");
        Assert.Equal(name == "data" ? 403 : 200, endpoint.Status);

        var answer = await Send(StaffOnly, $"DELETE /lock/{name}\n{entitled}");
        Assert.Equal(name == "data" ? 403 : 405, answer.Status);
    }

    [Fact]
    public async Task AllowAnonymous_OnOneEndpointIsEnough()
    {
        (await Send(Site, "DELETE /open")).IsNotAllowed("GET, PUT");
        (await Send(StaffOnly, "DELETE /open")).IsNotAllowed("GET, PUT");
        (await Send(Site, "DELETE /lock/controller/open")).IsNotAllowed("GET");
        (await Send(StaffOnly, "DELETE /lock/controller/open")).IsNotAllowed("GET");
    }

    [Theory]
    [InlineData("/either"), InlineData("/either/way")]
    public async Task OneSchemeThatKnowsNobody_LeavesTheUserToTheOtherEndpoint(string path)
    {
        (await Send(Site, $"DELETE {path}\nX-User: anyone")).IsNotAllowed("GET, PUT");
        (await Send(Site, $"DELETE {path}\nX-Key: k")).IsNotAllowed("GET, PUT");
        (await Send(Site, $"DELETE {path}")).Is(401, "");
    }

    [ApiController, Route("lock/controller"), Authorize("admin")]
    public sealed class AdminController : ControllerBase
    {
        [HttpGet] public string Get() => "get";

        [HttpPut] public string Put() => "put";

        [HttpGet("open"), AllowAnonymous] public string Open() => "open";
    }

    [ApiController, Route("lock/titled"), Authorize("titled")]
    public sealed class TitledController : ControllerBase
    {
        [HttpGet] public string Get() => "get";
    }

    /// <summary>Looks at the action that is asked for, as ASP.NET Core's documentation shows; there always is one.</summary>
    private sealed class TitleRequirement : AuthorizationHandler<TitleRequirement>, IAuthorizationRequirement
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TitleRequirement requirement)
        {
            var action = ((HttpContext)context.Resource!).GetEndpoint()!.Metadata
                .GetRequiredMetadata<Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor>();
            if (context.User.Identity!.Name == action.ControllerName
                && action.ActionName == (string?)((HttpContext)context.Resource!).Request.RouteValues["action"])
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class RequireRoleAttribute(string role) : Attribute, IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RolesAuthorizationRequirement([role])];
    }

    private sealed class RoleByName(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
    {
        public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
            policyName.Split("role:") is [_, var role]
                ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().RequireRole(role).Build())
                : base.GetPolicyAsync(policyName);
    }

    public sealed class Compiled(Servers servers) : Authorization(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Authorization(servers, Contracts.AtStartUp);
}
