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
    private Dictionary<string, Resource>? _byKey;

    // Made when somebody asks; several who ask at once make the same.
    private Dictionary<string, Resource> ByKey => _byKey ??= _resources.ToDictionary(resource => resource.Template.Key, StringComparer.Ordinal);

    /// <summary>Every endpoint, as far as it is known.</summary>
    public IReadOnlyCollection<Endpoint> Endpoints { get; } = endpoints;

    /// <summary>Whether there may be endpoints of which not even the route is known.</summary>
    public bool HasUnknownRoutes { get; } = hasUnknownRoutes;

    /// <summary>Whether two endpoints on one route need not be of one resource.</summary>
    public bool IsSplit { get; } = isSplit;

    /// <summary>Whether it is certain that nothing in the program implements <paramref name="method"/>.</summary>
    /// <param name="without">Endpoints that do not count: those that are there only to refuse.</param>
    public bool IsNowhere(string method, params Endpoint[] without) =>
        !HasUnknownRoutes && !Endpoints.Any(endpoint => MayImplement(endpoint, method) && !IsAmong(without, endpoint));

    /// <summary>Whether it is certain that nothing implements <paramref name="method"/>, plans to, or says why not.</summary>
    public bool IsUnspoken(string method) =>
        IsNowhere(method)
        && !Endpoints.Any(endpoint => endpoint.Stub is not null && MayTake(endpoint, method))
        && !Endpoints.Any(endpoint => endpoint.Refusals.Any(refusal => refusal.Method == method));

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
        RouteTemplate.Parse(pattern)?.Key is { } key && ByKey.TryGetValue(key, out var resource) ? resource : null;

    /// <summary>
    /// What each URL of that route does with each method; null when that depends on the URL or on a flag, or cannot be known.
    /// </summary>
    /// <param name="pattern">The route.</param>
    /// <param name="without">Endpoints to leave out: those that are there only to refuse.</param>
    public ResourceMethods? Methods(string pattern, params Endpoint[] without)
    {
        if (HasUnknownRoutes || IsSplit || RouteTemplate.Parse(pattern) is not { } template)
        {
            return null;
        }

        var resources = without.Length == 0
            ? _resources
            : Resource.Of(Endpoints.Where(endpoint => !IsAmong(without, endpoint)));
        var resource = resources.Find(other => other.Template.Key == template.Key) ?? new Resource(template);
        var tree = new ResourceTree();
        resources.ForEach(tree.Add);
        var covering = tree.Covering(resource);
        var sometimes = new ResourceTree();
        resources.ForEach(other =>
        {
            if (other != resource && !covering.Contains(other) && !RouteConstraints.KeepApart(other.Template, template))
            {
                sometimes.Add(other);
            }
        });
        return resource.HasUnknownMethods || covering.Exists(static other => other.HasUnknownMethods) || sometimes.MayMeet(resource)
            || new ResourceMethods(resource, covering) is not { Flags.Count: 0 } methods
            ? null
            : methods;
    }

    /// <summary>
    /// Whether it is certain that routing itself refuses <paramref name="methods"/> on each URL of that route once the
    /// endpoints that only refuse are gone: the resource is there, and no other endpoint, however unspecific, takes over.
    /// </summary>
    /// <param name="onlyRefuses">Whether an endpoint is there only to refuse.</param>
    public bool RefusesAnyway(string pattern, IReadOnlyCollection<string> methods, Func<Endpoint, bool> onlyRefuses)
    {
        if (HasUnknownRoutes || IsSplit || RouteTemplate.Parse(pattern) is not { } template)
        {
            return false;
        }

        var exists = false;
        var takers = new ResourceTree();
        foreach (var endpoint in Endpoints)
        {
            if (endpoint is { IsFallback: false, IsRefusal: false, Pattern: { } other } && RouteTemplate.Parse(other) is { } route)
            {
                var takes = endpoint.Methods is not { Count: > 0 } taken || taken.Any(methods.Contains);
                var isHere = route.Key == template.Key;
                if ((takes || isHere) && !onlyRefuses(endpoint))
                {
                    exists |= isHere;
                    if (takes && !RouteConstraints.KeepApart(route, template))
                    {
                        takers.Add(new(route));
                    }
                }
            }
        }

        return exists && !takers.MayMeet(new(template));
    }

    /// <summary>
    /// The endpoints that take requests for each URL of <paramref name="path"/>, fallbacks included; null when that depends
    /// on the URL, or cannot be known.
    /// </summary>
    /// <param name="path">A path, or a route pattern for several.</param>
    public IReadOnlyList<Endpoint>? TakersOf(string path)
    {
        if (HasUnknownRoutes || IsSplit || RouteTemplate.Parse(path) is not { } template)
        {
            return null;
        }

        var asked = new Resource(template);
        var takers = new List<Endpoint>();
        foreach (var endpoint in Endpoints)
        {
            if (endpoint.Pattern is not { } pattern)
            {
                return null;
            }

            if (RouteTemplate.Parse(pattern) is not { } route)
            {
                continue;
            }

            var tree = new ResourceTree();
            var resource = new Resource(route);
            tree.Add(resource);
            if (!tree.MayMeet(asked) || RouteConstraints.KeepApart(route, template))
            {
                continue;
            }

            if (route.Key != template.Key && !tree.Covering(asked).Contains(resource))
            {
                return null;
            }

            takers.Add(endpoint);
        }

        return takers;
    }

    // Two that say the same are two.
    private static bool IsAmong(Endpoint[] endpoints, Endpoint endpoint) =>
        Array.Exists(endpoints, other => ReferenceEquals(other, endpoint));

    private static bool MayImplement(Endpoint endpoint, string method) =>
        (endpoint.Stub is null || endpoint.IsGated) && endpoint is { IsRefusal: false, IsFallback: false } && MayTake(endpoint, method);

    private static bool MayTake(Endpoint endpoint, string method) =>
        endpoint.Methods is not { } methods || methods.Count == 0 || methods.Contains(method, StringComparer.Ordinal);
}
