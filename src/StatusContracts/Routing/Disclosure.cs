using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Routing;

/// <summary>
/// Who may learn what a resource offers: whoever may use one of its endpoints. A 405 tells no stranger what the
/// endpoints would hide.
/// </summary>
internal sealed class Disclosure
{
    // Said on the resource too, since a fallback policy would ask it for a login otherwise.
    private static readonly Disclosure Anonymous = new([new AllowAnonymousAttribute()], []);

    // Open, unless the application has a fallback policy, which then holds for the resource as well.
    private static readonly Disclosure Open = new([], []);

    private readonly IReadOnlyList<object[]> _demands;

    private Disclosure(IReadOnlyList<object> metadata, IReadOnlyList<object[]> demands)
    {
        Metadata = metadata;
        _demands = demands;
    }

    /// <summary>What the authorization middleware finds on the resource.</summary>
    public IReadOnlyList<object> Metadata { get; }

    /// <summary>The disclosure of a resource, from the authorization of its endpoints.</summary>
    public static Disclosure Of(IEnumerable<Endpoint> endpoints)
    {
        var demands = new List<object[]>();
        var isMetadata = true;
        foreach (var endpoint in endpoints)
        {
            var filters = Filters(endpoint).ToList();
            if (endpoint.Metadata.Concat(filters).Any(item => item is IAllowAnonymous or IAllowAnonymousFilter))
            {
                return Anonymous;
            }

            object[] ofFilters = [.. filters.OfType<AuthorizeFilter>().SelectMany(Demands)];
            isMetadata &= ofFilters.Length == 0;
            demands.Add([.. endpoint.Metadata.Where(IsDemand), .. ofFilters]);
        }

        if (demands.Exists(demand => demand.Length == 0))
        {
            return Open;
        }

        // The middleware asks for everything that it finds, so it can be told only what all endpoints ask for. And an
        // application that authorizes by filters need not have it.
        return isMetadata && demands.TrueForAll(demand => demand.SequenceEqual(demands[0]))
            ? new(demands[0], [])
            : new(Anonymous.Metadata, demands);
    }

    /// <summary><paramref name="answer"/>, for those who may learn it.</summary>
    public RequestDelegate Guard(RequestDelegate answer) =>
        _demands.Count == 0 ? answer : context => AnswerAsync(context, answer);

    private async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        var services = context.RequestServices;
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var evaluator = services.GetRequiredService<IPolicyEvaluator>();
        (AuthorizationPolicy Policy, PolicyAuthorizationResult Result)? refusal = null;
        foreach (var demand in _demands)
        {
            if (await PolicyOf(demand, policies) is not { } policy)
            {
                continue;
            }

            var user = await evaluator.AuthenticateAsync(policy, context);
            var result = await evaluator.AuthorizeAsync(policy, user, context, resource: context);
            if (result.Succeeded)
            {
                await answer(context);
                return;
            }

            // Who is known and may not is told so; a login would not help.
            refusal = refusal is null || result.Forbidden ? (policy, result) : refusal;
        }

        if (refusal is var (refusing, reason))
        {
            await services.GetRequiredService<IAuthorizationMiddlewareResultHandler>()
                .HandleAsync(answer, context, refusing, reason);
        }
    }

    // As AuthorizationMiddleware combines the metadata of an endpoint:
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Security/Authorization/Policy/src/AuthorizationMiddleware.cs
    private static Task<AuthorizationPolicy?> PolicyOf(object[] demand, IAuthorizationPolicyProvider policies)
    {
        var given = demand.OfType<AuthorizationPolicy>().ToList();
        var requirements = demand.OfType<IAuthorizationRequirementData>().SelectMany(data => data.GetRequirements()).ToArray();
        if (requirements.Length > 0)
        {
            given.Add(new AuthorizationPolicyBuilder().AddRequirements(requirements).Build());
        }

        return AuthorizationPolicy.CombineAsync(policies, demand.OfType<IAuthorizeData>(), given);
    }

    // An AuthorizeFilter, often a global one, demands inside MVC, where a resource never gets.
    private static IEnumerable<IFilterMetadata> Filters(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ActionDescriptor>()?.FilterDescriptors.Select(descriptor => descriptor.Filter) ?? [];

    private static IEnumerable<object> Demands(AuthorizeFilter filter) =>
        filter.Policy is { } policy ? [policy] : filter.AuthorizeData ?? [];

    private static bool IsDemand(object metadata) =>
        metadata is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData;
}
