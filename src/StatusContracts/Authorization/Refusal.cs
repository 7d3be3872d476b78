using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Authorization;

/// <summary>
/// That an endpoint refuses the caller. Carried out, it is the very response that the endpoint would give: a stranger must
/// not see from it which methods the resource has.
/// </summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="values">The route values of the request, for that endpoint.</param>
/// <param name="user">The caller, as the endpoint's authentication schemes know them.</param>
internal abstract class Refusal(Endpoint endpoint, RouteValueDictionary values, ClaimsPrincipal user)
{
    /// <summary>Whether the caller is known, and may not (403).</summary>
    public abstract bool IsForbidden { get; }

    /// <param name="context">The request.</param>
    /// <param name="answer">What follows for an application that overrules the refusal.</param>
    public async Task ExecuteAsync(HttpContext context, RequestDelegate answer)
    {
        using var scope = new EndpointScope(context, endpoint, values);
        context.User = user;
        await WriteAsync(context, answer);
    }

    protected abstract Task WriteAsync(HttpContext context, RequestDelegate answer);

    /// <summary>A refusal by policy, as the authorization middleware tells it.</summary>
    public sealed class ByPolicy(
        Endpoint endpoint,
        RouteValueDictionary values,
        ClaimsPrincipal user,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult result) : Refusal(endpoint, values, user)
    {
        public override bool IsForbidden => result.Forbidden;

        protected override Task WriteAsync(HttpContext context, RequestDelegate answer) => context.RequestServices
            .GetRequiredService<IAuthorizationMiddlewareResultHandler>()
            .HandleAsync(answer, context, policy, result);
    }

    /// <summary>A refusal by an authorization filter, as MVC tells it.</summary>
    public sealed class ByFilter(
        Endpoint endpoint,
        RouteValueDictionary values,
        ClaimsPrincipal user,
        AuthorizationFilters filters,
        bool isForbidden) : Refusal(endpoint, values, user)
    {
        public override bool IsForbidden => isForbidden;

        protected override Task WriteAsync(HttpContext context, RequestDelegate answer) => filters.RefuseAsync(context);
    }
}
