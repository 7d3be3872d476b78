namespace StatusContracts.Model.MinimalApis;

/// <summary>Who calls whom with a route builder, as one index over every member.</summary>
internal sealed class RouteCalls
{
    private readonly Dictionary<string, MethodFact> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<HandOver>> _handOvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MethodFact>> _implementations = new(StringComparer.Ordinal);

    public RouteCalls(IEnumerable<MapFact> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var method in fact.Methods)
            {
                _methods[method.Method] = method;
                foreach (var implemented in method.Implements)
                {
                    Add(_implementations, implemented, method);
                }
            }

            foreach (var handOver in fact.HandOvers)
            {
                Add(_handOvers, handOver.Call.Method, handOver);
            }
        }
    }

    public MethodFact? Find(string method) => _methods.TryGetValue(method, out var fact) ? fact : null;

    /// <summary>The calls that name this very method.</summary>
    public IReadOnlyList<HandOver> CallsOf(string method) =>
        _handOvers.TryGetValue(method, out var found) ? found : [];

    /// <summary>The calls that may reach the method through one that it overrides or implements.</summary>
    public IEnumerable<HandOver> DispatchedTo(string method) =>
        Find(method)?.Implements.SelectMany(CallsOf).Where(static call => call.Dispatch is not null) ?? [];

    /// <summary>The method and all that may run in its place.</summary>
    public IEnumerable<MethodFact> Targets(string method)
    {
        if (Find(method) is { } itself)
        {
            yield return itself;
        }

        if (_implementations.TryGetValue(method, out var others))
        {
            foreach (var other in others)
            {
                yield return other;
            }
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(value);
    }
}
