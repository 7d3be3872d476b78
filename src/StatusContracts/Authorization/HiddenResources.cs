using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// <see cref="StatusContractOptions.HideForbiddenResources"/>: takes what answers for a resource out of routing when the
/// caller may use none of the resource's endpoints. What is left is what a URL without the resource would reach: a
/// fallback, or nothing.
/// </summary>
/// <remarks>
/// Happens while a request is routed, mostly ahead of the authentication middleware, so the caller is authenticated here
/// by the schemes of the endpoints or the default one. Whom only a middleware of the application knows is a stranger.
/// </remarks>
internal static class HiddenResources
{
    /// <summary>Whether one of <paramref name="endpoints"/> answers for a resource that may have to be hidden.</summary>
    public static bool AppliesTo(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => IsLimited(endpoint, out _));

    /// <summary>Completes at once, unless it is such an endpoint that <paramref name="candidates"/> come to.</summary>
    public static Task ApplyAsync(HttpContext context, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is { } endpoint)
            {
                // A request that runs again for an error page has its status already.
                return IsLimited(endpoint, out _) && !ReExecution.IsRunning(context)
                    ? HideAsync(context, candidates)
                    : Task.CompletedTask;
            }
        }

        return Task.CompletedTask;
    }

    private static async Task HideAsync(HttpContext context, CandidateSet candidates)
    {
        var user = context.User;
        try
        {
            await AuthenticateAsync(context);
            for (var i = 0; i < candidates.Count; i++)
            {
                if (!candidates.IsValidCandidate(i) || candidates[i].Endpoint is not { } endpoint)
                {
                    continue;
                }

                if (!IsLimited(endpoint, out var disclosure)
                    || await disclosure.IsToAsync(context, candidates[i].Values ?? []))
                {
                    return;
                }

                // Not only invalid: from the method of an invalid candidate the stock policy would make a 405.
                candidates.ReplaceEndpoint(i, null, null);
            }
        }
        finally
        {
            if (context.User != user)
            {
                context.User = user;
            }
        }
    }

    private static async Task AuthenticateAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true }
            && context.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes
            && await schemes.GetDefaultAuthenticateSchemeAsync() is { } scheme
            && await context.AuthenticateAsync(scheme.Name) is { Principal: { } principal })
        {
            context.User = principal;
        }
    }

    private static bool IsLimited(Endpoint endpoint, out Disclosure disclosure)
    {
        disclosure = Disclosure.On(endpoint)!;
        return disclosure is { IsToAnyone: false };
    }
}
