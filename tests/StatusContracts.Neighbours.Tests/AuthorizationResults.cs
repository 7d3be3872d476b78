using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Neighbours;

/// <summary>What a refused caller gets: the redirect of a cookie scheme, or what the application makes of a refusal.</summary>
public abstract class AuthorizationResults(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Cookies = new(
        app =>
        {
            app.MapGet("/login", (HttpContext context) => Results.SignIn(
                new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "anyone")], "password"))));
            app.MapGet("/results", () => "get").RequireAuthorization("admin");
            app.MapPut("/results", () => "put").RequireAuthorization("admin");
        },
        services =>
        {
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
            services.AddAuthorizationBuilder().AddPolicy("admin", policy => policy.RequireRole("admin"));
        });

    private static readonly App Handler = new(
        app =>
        {
            app.MapGet("/results", () => "get").RequireAuthorization("admin").WithName("results");
            app.MapPut("/results/lenient", () => "put").RequireAuthorization("reader");
        },
        services =>
        {
            HeaderAuthentication.Add(services);
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, TellingHandler>();
        });

    [Fact]
    public async Task CookieScheme_RedirectsToTheLogin()
    {
        var action = await Send(Cookies, "GET /results");
        Assert.Equal(302, action.Status);

        Assert.Equal(action.Transcript, (await Send(Cookies, "DELETE /results")).Transcript);
    }

    [Fact]
    public async Task CookieScheme_RedirectsWhoIsKnownAndMayNot()
    {
        // Each server has keys of its own.
        var server = await ServerOf(Cookies);
        var cookie = (await server.SendAsync("GET /login"))["Set-Cookie"]!.Split(';')[0];

        var action = await server.SendAsync($"GET /results\nCookie: {cookie}");
        Assert.Contains("AccessDenied", action["Location"]);
        Assert.Equal(action.Transcript, (await server.SendAsync($"DELETE /results\nCookie: {cookie}")).Transcript);
    }

    [Theory]
    [InlineData("X-User:", "Challenged: results, nobody"), InlineData("X-User: reader", "Forbidden: results, reader")]
    public async Task HandlerOfTheApplication_SeesTheEndpointAndTheUser(string caller, string expected)
    {
        var action = await Send(Handler, $"GET /results\n{caller}");
        Assert.Contains(expected, action.Text);

        Assert.Equal(action.Transcript, (await Send(Handler, $"DELETE /results\n{caller}")).Transcript);
        (await Send(Handler, "DELETE /results\nX-User: admin")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task HandlerThatOverrulesARefusal_IsObeyed()
    {
        (await Send(Handler, "PUT /results/lenient")).Is(200);
        (await Send(Handler, "DELETE /results/lenient")).IsNotAllowed("PUT");
    }

    private sealed class TellingHandler : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(
            RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
        {
            if (result.Succeeded || context.Request.Path.Value!.EndsWith("lenient", StringComparison.Ordinal))
            {
                return next(context);
            }

            var name = context.GetEndpoint()!.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync(
                $"{(result.Challenged ? "Challenged" : "Forbidden")}: {name}, {context.User.Identity?.Name ?? "nobody"}");
        }
    }

    public sealed class Compiled(Servers servers) : AuthorizationResults(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : AuthorizationResults(servers, Contracts.AtStartUp);
}
