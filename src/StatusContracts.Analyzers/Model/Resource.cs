using StatusContracts.Model.Routes;

namespace StatusContracts.Model;

/// <summary>The endpoints whose templates match the same URLs, whatever their spelling.</summary>
internal sealed class Resource(RouteTemplate template)
{
    private readonly Dictionary<string, List<Endpoint>> _byMethod = new(StringComparer.Ordinal);
    private List<Endpoint>? _refusing;
    private readonly List<Endpoint> _endpoints = [];

    /// <summary>The resources of <paramref name="endpoints"/>, as far as their patterns are known. Fallbacks have none.</summary>
    public static List<Resource> Of(IEnumerable<Endpoint> endpoints)
    {
        var resources = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Template is not { } template)
            {
                continue;
            }

            var key = template.Key;
            if (!resources.TryGetValue(key, out var resource))
            {
                resources.Add(key, resource = new(template));
            }

            resource.Add(endpoint);
        }

        return [.. resources.Values];
    }

    public RouteTemplate Template { get; } = template;

    /// <summary>For the reader: <c>/api/books/{id:int}</c>; of several spellings, the ordinally first.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Every endpoint of the resource.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    /// <summary>Whether the methods of an endpoint cannot be read.</summary>
    public bool HasUnknownMethods { get; private set; }

    /// <summary>
    /// The endpoints that take a method by name. What is built stands alone; only where nothing is, each plan is listed.
    /// An endpoint that is there to refuse takes nothing.
    /// </summary>
    public IReadOnlyDictionary<string, List<Endpoint>> ByMethod => _byMethod;

    /// <summary>The endpoints that take each method that no other takes.</summary>
    public List<Endpoint> AnyMethod { get; } = [];

    /// <summary>The endpoints that come with refusals.</summary>
    public IReadOnlyList<Endpoint> Refusing => _refusing ?? (IReadOnlyList<Endpoint>)[];

    public static bool IsImplemented(Endpoint endpoint) => endpoint.Stub is null;

    public void Add(Endpoint endpoint)
    {
        _endpoints.Add(endpoint);
        var label = "/" + endpoint.Pattern!.Substring(RouteTemplate.LeadLength(endpoint.Pattern));
        if (Label.Length == 0 || string.CompareOrdinal(label, Label) < 0)
        {
            Label = label;
        }

        if (endpoint.Refusals.Count > 0)
        {
            (_refusing ??= []).Add(endpoint);
        }

        if (endpoint.Methods is not { } methods)
        {
            HasUnknownMethods = true;
            return;
        }

        if (endpoint.IsRefusal)
        {
            return;
        }

        if (methods.Count == 0)
        {
            AddTo(AnyMethod, endpoint);
        }

        foreach (var method in methods)
        {
            if (!_byMethod.TryGetValue(method, out var takers))
            {
                _byMethod.Add(method, takers = []);
            }

            AddTo(takers, endpoint);
        }
    }

    private static void AddTo(List<Endpoint> takers, Endpoint endpoint)
    {
        // One that is built says all that an answer asks.
        if (takers.Count > 0 && IsImplemented(takers[0]))
        {
            return;
        }

        if (IsImplemented(endpoint))
        {
            takers.Clear();
        }

        takers.Add(endpoint);
    }
}
