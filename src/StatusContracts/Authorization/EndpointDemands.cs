using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// What one endpoint demands of a caller before it runs: by its metadata, which the authorization middleware reads, and by
/// the authorization filters of its action, which MVC runs. Asked here as there, and of nobody who runs the endpoint.
/// </summary>
internal sealed class EndpointDemands
{
    private readonly RouteEndpoint _endpoint;
    private readonly AuthorizationFilters? _filters;
    private readonly bool _isAnonymous;
    private readonly bool _hasPolicy;
    private AuthorizationPolicy? _policy;

    private EndpointDemands(RouteEndpoint endpoint)
    {
        _endpoint = endpoint;
        _filters = AuthorizationFilters.Of(endpoint);
        _isAnonymous = endpoint.Metadata.Read<IAllowAnonymous>() is not null;
        foreach (var item in endpoint.Metadata)
        {
            _hasPolicy |= item is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData;
        }
    }

    /// <summary>Whether anyone may run the endpoint.</summary>
    public bool IsNothing => _isAnonymous && _filters is null;

    /// <summary>Whether anyone may run the endpoint, unless the application has a fallback policy.</summary>
    public bool IsLeftToFallbackPolicy => !_isAnonymous && !_hasPolicy && _filters is null;

    public static EndpointDemands Of(RouteEndpoint endpoint) => new(endpoint);

    /// <summary>That the endpoint refuses the caller; null when it does not.</summary>
    public async Task<Refusal?> RefusalAsync(HttpContext context, RouteValueDictionary values)
    {
        values = Values(values);
        using var scope = new EndpointScope(context, _endpoint, values);
        if (!_isAnonymous && await PolicyAsync(context.RequestServices) is { } policy)
        {
            var evaluator = context.RequestServices.GetRequiredService<IPolicyEvaluator>();
            var user = await evaluator.AuthenticateAsync(policy, context);
            var result = await evaluator.AuthorizeAsync(policy, user, context, resource: context);
            if (!result.Succeeded)
            {
                return new Refusal.ByPolicy(_endpoint, values, context.User, policy, result);
            }
        }

        return _filters is not null && await _filters.RefusalAsync(context) is { } refusal
            ? new Refusal.ByFilter(_endpoint, values, context.User, _filters, AuthorizationFilters.IsForbidden(refusal))
            : null;
    }

    // As AuthorizationMiddleware combines the metadata of an endpoint, a fallback policy included:
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Security/Authorization/Policy/src/AuthorizationMiddleware.cs
    private async Task<AuthorizationPolicy?> PolicyAsync(IServiceProvider services)
    {
        var policies = services.GetService<IAuthorizationPolicyProvider>();
        if (policies is null && !_hasPolicy)
        {
            // An application that authorizes nobody.
            return null;
        }

        policies ??= services.GetRequiredService<IAuthorizationPolicyProvider>();
        if (!policies.AllowsCachingPolicies)
        {
            return await CombineAsync(policies);
        }

        // Kept as the middleware keeps it; that there is none is asked again.
        return _policy ??= await CombineAsync(policies);
    }

    private async Task<AuthorizationPolicy?> CombineAsync(IAuthorizationPolicyProvider policies)
    {
        var metadata = _endpoint.Metadata;
        var policy = await AuthorizationPolicy.CombineAsync(
            policies,
            metadata.GetOrderedMetadata<IAuthorizeData>(),
            metadata.GetOrderedMetadata<AuthorizationPolicy>());
        var requirements = metadata.GetOrderedMetadata<IAuthorizationRequirementData>()
            .SelectMany(data => data.GetRequirements()).ToArray();
        if (requirements.Length == 0)
        {
            return policy;
        }

        var required = new AuthorizationPolicyBuilder().AddRequirements(requirements).Build();
        return policy is null ? required : AuthorizationPolicy.Combine(policy, required);
    }

    // The request's, but with the controller and action of this endpoint.
    private RouteValueDictionary Values(RouteValueDictionary values)
    {
        var own = new RouteValueDictionary(values);
        foreach (var (key, value) in _endpoint.RoutePattern.RequiredValues)
        {
            if (value is string { Length: > 0 })
            {
                own[key] = value;
            }
        }

        return own;
    }
}
