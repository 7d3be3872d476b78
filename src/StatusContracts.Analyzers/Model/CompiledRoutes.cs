using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>From endpoints to the routes that must be there when the application runs.</summary>
internal static class CompiledRoutes
{
    /// <summary>
    /// One entry for each resource whose endpoints are all known and all certain, in a stable order. What is left out is
    /// never missed; what is wrongly in would be.
    /// </summary>
    /// <param name="endpoints">Every endpoint, and whether it is mapped whenever the application starts.</param>
    public static EquatableArray<CompiledRoute> Of(
        IReadOnlyCollection<(Endpoint Endpoint, bool IsCertain)> endpoints, CancellationToken cancellationToken = default) =>
        Of(
            Resource.Of(endpoints.Select(static endpoint => endpoint.Endpoint)),
            endpoints.Where(static endpoint => endpoint.IsCertain).Select(static endpoint => endpoint.Endpoint),
            cancellationToken);

    /// <summary>The same of resources that are grouped already.</summary>
    /// <param name="resources">The resources of all endpoints.</param>
    /// <param name="certainEndpoints">Those that are mapped whenever the application starts.</param>
    public static EquatableArray<CompiledRoute> Of(
        List<Resource> resources, IEnumerable<Endpoint> certainEndpoints, CancellationToken cancellationToken)
    {
        var certain = new HashSet<Endpoint>(certainEndpoints);
        if (certain.Count == 0)
        {
            return default;
        }

        var routes = new List<CompiledRoute>();
        foreach (var resource in resources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!resource.HasUnknownMethods && resource.Endpoints.All(certain.Contains) && resource.Label.All(JsonText.IsReadable)
                && resource.ByMethod.Keys.All(CompiledRoute.CanSay)
                && Route(resource) is { } route)
            {
                routes.Add(route);
            }
        }

        return routes.OrderBy(static route => route.Route, StringComparer.Ordinal).ToEquatableArray();
    }

    // What is there only to refuse takes nothing, so its route alone is none.
    private static CompiledRoute? Route(Resource resource)
    {
        var takers = resource.ByMethod.Select(static taken => (Method: taken.Key, Endpoint: taken.Value[0]))
            .Concat(resource.AnyMethod.Take(1).Select(static endpoint => (Method: CompiledRoute.AnyMethod, Endpoint: endpoint)))
            .OrderBy(static taker => taker.Method, StringComparer.Ordinal)
            .ToList();
        return takers.Count == 0 ? null : new(resource.Label, Methods(isImplemented: true), Methods(isImplemented: false));

        string Methods(bool isImplemented) => string.Join(
            ", ", takers.Where(taker => Resource.IsImplemented(taker.Endpoint) == isImplemented).Select(static taker => taker.Method));
    }
}
