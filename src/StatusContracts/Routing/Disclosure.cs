using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Routing;

/// <summary>
/// Who may learn what a resource offers: whoever may use one of its endpoints. A 405 tells no stranger what the
/// endpoints would hide.
/// </summary>
internal static class Disclosure
{
    /// <summary>The authorization metadata of a resource, from that of its endpoints.</summary>
    public static IReadOnlyList<object> Metadata(IEnumerable<Endpoint> endpoints)
    {
        var demands = new List<object[]>();
        foreach (var endpoint in endpoints)
        {
            var filters = Filters(endpoint).ToList();
            if (endpoint.Metadata.Concat(filters).Any(item => item is IAllowAnonymous or IAllowAnonymousFilter))
            {
                // Said on the resource too, since a fallback policy would ask it for a login otherwise.
                return [new AllowAnonymousAttribute()];
            }

            demands.Add([.. endpoint.Metadata.Where(IsDemand), .. filters.OfType<AuthorizeFilter>().SelectMany(Demands)]);
        }

        if (demands.Any(demand => demand.Length == 0))
        {
            // Open, unless the application has a fallback policy, which then holds for the resource as well.
            return [];
        }

        object[] shared = [.. demands[0].Where(item => demands.TrueForAll(demand => demand.Contains(item)))];
        return shared.Length > 0 ? shared : [AnyUser(demands)];
    }

    // An AuthorizeFilter, often a global one, demands inside MVC, where a resource never gets.
    private static IEnumerable<IFilterMetadata> Filters(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ActionDescriptor>()?.FilterDescriptors.Select(descriptor => descriptor.Filter) ?? [];

    private static IEnumerable<object> Demands(AuthorizeFilter filter) =>
        filter.Policy is { } policy ? [policy] : filter.AuthorizeData ?? [];

    private static bool IsDemand(object metadata) =>
        metadata is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData;

    // The endpoints ask for different things: whoever is logged in, under a scheme that one of them names, may know.
    private static AuthorizeAttribute AnyUser(List<object[]> demands)
    {
        var schemes = demands
            .SelectMany(demand => demand.OfType<IAuthorizeData>())
            .Select(data => data.AuthenticationSchemes)
            .Where(names => !string.IsNullOrEmpty(names))
            .Distinct();
        var names = string.Join(',', schemes);
        return new AuthorizeAttribute { AuthenticationSchemes = names.Length > 0 ? names : null };
    }
}
