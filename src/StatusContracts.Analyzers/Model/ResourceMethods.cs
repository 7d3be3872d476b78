using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>
/// What a URL of a resource does with each method: not only its own endpoints are reached there, but also those of less
/// specific templates that match each of its URLs (<c>/u/{id}</c> on <c>/u/me</c>). The most specific one that takes a
/// method has it, so a stub hides what stands behind it, unless its flag is on.
/// </summary>
internal sealed class ResourceMethods
{
    /// <summary>Stands for the methods that nothing takes by name.</summary>
    private const string AnyMethodLabel = "*";

    private readonly Dictionary<string, List<Endpoint>> _takers = new(StringComparer.Ordinal);
    private readonly List<Endpoint>? _otherMethods;
    private readonly IReadOnlyList<string> _open;

    /// <param name="resource">The resource.</param>
    /// <param name="covering">The resources that match each of its URLs, the more specific first.</param>
    /// <param name="open">The flags that are on: their stubs are implementations.</param>
    public ResourceMethods(Resource resource, List<Resource> covering, IReadOnlyList<string>? open = null)
    {
        _open = open ?? [];
        Label = resource.Label;
        Refusals = [];
        var reached = new List<Resource> { resource };
        reached.AddRange(covering);
        foreach (var other in reached)
        {
            foreach (var taken in other.ByMethod)
            {
                if (!_takers.ContainsKey(taken.Key))
                {
                    _takers.Add(taken.Key, taken.Value);
                }
            }

            // Nothing behind an endpoint that takes every method is ever reached.
            if (other.AnyMethod.Count > 0)
            {
                _otherMethods = other.AnyMethod;
                break;
            }
        }

        if (_otherMethods is null || !IsImplemented(_otherMethods[0]))
        {
            Allow = string.Join(
                ", ",
                _takers.Where(taker => IsImplemented(taker.Value[0]))
                    .Select(taker => taker.Key)
                    .OrderBy(method => method, StringComparer.Ordinal));
            Refusals = RefusalsOf(reached);
        }
    }

    public string Label { get; }

    /// <summary>The methods that are dispatched, as <c>Allow</c> says them; null when every method is.</summary>
    public string? Allow { get; }

    /// <summary>Whether the resource leaves methods to refuse.</summary>
    public bool AnswersNotAllowed => _otherMethods is null;

    /// <summary>The endpoints to which methods are dispatched by name.</summary>
    public IEnumerable<Endpoint> Implementations =>
        _takers.Values.Where(takers => IsImplemented(takers[0])).Select(takers => takers[0]);

    /// <summary>What is planned, by method.</summary>
    public IEnumerable<(string Method, StubFacts Stub)> Stubs =>
        _takers
            .Select(taker => (Method: taker.Key, Endpoints: taker.Value))
            .Concat(_otherMethods is null ? [] : [(AnyMethodLabel, _otherMethods)])
            .SelectMany(taker => taker.Endpoints
                .Where(endpoint => !IsImplemented(endpoint))
                .Select(endpoint => (taker.Method, endpoint.Stub!)));

    /// <summary>The flags that decide what the URLs do, in ordinal order; none of most.</summary>
    public IReadOnlyList<string> Flags
    {
        get
        {
            SortedSet<string>? flags = null;
            foreach (var takers in _takers.Values)
            {
                AddFlags(takers, ref flags);
            }

            AddFlags(_otherMethods, ref flags);
            return flags is null ? [] : [.. flags];
        }
    }

    /// <summary>The refusals of methods that are neither built nor planned.</summary>
    public IReadOnlyCollection<RefusalFacts> Refusals { get; }

    private static void AddFlags(List<Endpoint>? takers, ref SortedSet<string>? flags)
    {
        foreach (var taker in takers ?? [])
        {
            if (taker.Stub?.Until is { } flag)
            {
                (flags ??= new(StringComparer.Ordinal)).Add(flag);
            }
        }
    }

    private bool IsImplemented(Endpoint endpoint) =>
        Resource.IsImplemented(endpoint) || (endpoint.Stub?.Until is { } flag && _open.Contains(flag));

    // The most specific resource that refuses a method gives the reason.
    private HashSet<RefusalFacts> RefusalsOf(List<Resource> reached)
    {
        var refusals = new HashSet<RefusalFacts>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in reached)
        {
            var here = resource.Refusing
                .SelectMany(endpoint => endpoint.Refusals)
                .Where(refusal => IsRefused(refusal.Method) && !refused.Contains(refusal.Method))
                .ToList();
            refusals.UnionWith(here);
            refused.UnionWith(here.Select(refusal => refusal.Method));
        }

        return refusals;
    }

    private bool IsRefused(string method) =>
        _otherMethods is null && !_takers.ContainsKey(HttpVerb.Canonical(method) ?? method);
}
