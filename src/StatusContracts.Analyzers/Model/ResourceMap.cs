using StatusContracts.Model.Routes;

namespace StatusContracts.Model;

/// <summary>All resources of a program, for rules that must know who implements what.</summary>
/// <param name="endpoints">Every endpoint, as far as it is known.</param>
/// <param name="hasUnknownRoutes">Whether there may be endpoints of which not even the route is known.</param>
/// <param name="isSplit">
/// Whether something else than route and method tells endpoints apart, such as hosts or API versions: then two on one route
/// need not be of one resource.
/// </param>
internal sealed class ResourceMap(IReadOnlyCollection<Endpoint> endpoints, bool hasUnknownRoutes, bool isSplit)
{
    private readonly List<Resource> _resources = Resource.Of(endpoints);

    /// <summary>Every endpoint, as far as it is known.</summary>
    public IReadOnlyCollection<Endpoint> Endpoints { get; } = endpoints;

    /// <summary>Whether there may be endpoints of which not even the route is known.</summary>
    public bool HasUnknownRoutes { get; } = hasUnknownRoutes;

    /// <summary>Whether two endpoints on one route need not be of one resource.</summary>
    public bool IsSplit { get; } = isSplit;

    /// <summary>Whether it is certain that nothing in the program implements <paramref name="method"/>.</summary>
    public bool IsNowhere(string method) =>
        !HasUnknownRoutes && !Endpoints.Any(endpoint => MayImplement(endpoint, method));

    /// <summary>The routes that implement <paramref name="method"/> by name, other than that of <paramref name="pattern"/>.</summary>
    public IEnumerable<string> Elsewhere(string method, string pattern)
    {
        var key = RouteTemplate.Parse(pattern)?.Key;
        return _resources
            .Where(resource => resource.Template.Key != key
                && resource.ByMethod.TryGetValue(method, out var takers) && Resource.IsImplemented(takers[0]))
            .Select(resource => resource.Label)
            .OrderBy(label => label, StringComparer.Ordinal);
    }

    /// <summary>The resource of that route; null when no endpoint has it or it cannot be parsed.</summary>
    public Resource? Find(string pattern) =>
        RouteTemplate.Parse(pattern)?.Key is { } key ? _resources.Find(resource => resource.Template.Key == key) : null;

    /// <summary>
    /// What each URL of that route does with each method; null when that depends on the URL, or cannot be known.
    /// </summary>
    /// <param name="pattern">The route.</param>
    /// <param name="without">An endpoint to leave out: one that is there only to refuse.</param>
    public ResourceMethods? Methods(string pattern, Endpoint? without = null)
    {
        if (HasUnknownRoutes || IsSplit || RouteTemplate.Parse(pattern) is not { } template)
        {
            return null;
        }

        var resources = without is null
            ? _resources
            : Resource.Of(Endpoints.Where(endpoint => !ReferenceEquals(endpoint, without)));
        var resource = resources.Find(other => other.Template.Key == template.Key) ?? new Resource(template);
        var tree = new ResourceTree();
        resources.ForEach(tree.Add);
        var covering = tree.Covering(resource);
        var sometimes = new ResourceTree();
        resources.ForEach(other =>
        {
            if (other != resource && !covering.Contains(other))
            {
                sometimes.Add(other);
            }
        });
        return resource.HasUnknownMethods || covering.Exists(static other => other.HasUnknownMethods) || sometimes.MayMeet(resource)
            ? null
            : new(resource, covering);
    }

    private static bool MayImplement(Endpoint endpoint, string method) =>
        endpoint is { Stub: null, IsRefusal: false, IsFallback: false }
        && (endpoint.Methods is not { } methods || methods.Count == 0 || methods.Contains(method, StringComparer.Ordinal));
}
