using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// Who may learn what a resource offers: whoever may use one of its endpoints. A 405 tells no stranger what the
/// endpoints would hide.
/// </summary>
internal sealed class Disclosure
{
    // Said on the resource too, since a fallback policy would ask it for a login otherwise.
    private static readonly Disclosure ToAnyone = new([new AllowAnonymousAttribute()], [], isGuarded: false);

    private static readonly object[] Nothing = [];

    // Keeps a fallback policy away from a resource whose endpoints say themselves what they ask. Not AllowAnonymous: a
    // middleware of the application may take that for leave to skip checks of its own.
    private static readonly object[] Settled = [new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build()];

    private readonly IReadOnlyList<EndpointDemands> _endpoints;
    private readonly bool _isGuarded;

    private Disclosure(IReadOnlyList<object> metadata, IReadOnlyList<EndpointDemands> endpoints, bool isGuarded)
    {
        Metadata = metadata;
        _endpoints = endpoints;
        _isGuarded = isGuarded;
    }

    /// <summary>What the endpoint of the resource carries, so that the authorization middleware knows: one of few lists.</summary>
    public IReadOnlyList<object> Metadata { get; }

    /// <summary>Whether nobody is ever refused.</summary>
    public bool IsToAnyone => _endpoints.Count == 0;

    /// <summary>That of the resource or stub that <paramref name="endpoint"/> answers for; null for any other endpoint.</summary>
    public static Disclosure? On(Endpoint endpoint) => Resource.Of(endpoint)?.Disclosure ?? endpoint.Metadata.GetMetadata<Disclosure>();

    /// <summary>The disclosure of a resource that consists of <paramref name="endpoints"/>.</summary>
    public static Disclosure Of(IEnumerable<RouteEndpoint> endpoints)
    {
        var demands = new List<EndpointDemands>();
        EndpointDemands? byDefault = null;
        foreach (var endpoint in endpoints)
        {
            var demand = EndpointDemands.Of(endpoint);
            if (demand.IsNothing)
            {
                return ToAnyone;
            }

            demands.Add(demand);
            byDefault ??= demand.IsLeftToFallbackPolicy ? demand : null;
        }

        // Nothing but a fallback policy, if there is one, which the middleware then asks of the resource as well.
        return byDefault is null ? new(Settled, demands, isGuarded: true) : new(Nothing, [byDefault], isGuarded: false);
    }

    /// <summary><paramref name="answer"/>, for those who may learn it.</summary>
    public RequestDelegate Guard(RequestDelegate answer) =>
        _isGuarded ? context => AnswerAsync(context, answer) : answer;

    /// <summary>Whether the caller may use one of the endpoints, with the route values <paramref name="values"/>.</summary>
    public async Task<bool> IsToAsync(HttpContext context, RouteValueDictionary values) =>
        IsToAnyone || await RefusalAsync(context, values) is null;

    private async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        // A request that runs again for an error page has its status, which a 401 must not replace either.
        var refusal = ReExecution.IsRunning(context) ? null : await RefusalAsync(context, context.Request.RouteValues);
        await (refusal is null ? answer(context) : refusal.ExecuteAsync(context, answer));
    }

    private async Task<Refusal?> RefusalAsync(HttpContext context, RouteValueDictionary values)
    {
        Refusal? refusal = null;
        foreach (var endpoint in _endpoints)
        {
            if (await endpoint.RefusalAsync(context, values) is not { } another)
            {
                return null;
            }

            // Who is known and may not is told so; a login would not help.
            refusal = refusal is null || (another.IsForbidden && !refusal.IsForbidden) ? another : refusal;
        }

        return refusal;
    }
}
