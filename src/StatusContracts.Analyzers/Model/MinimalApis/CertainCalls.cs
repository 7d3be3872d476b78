namespace StatusContracts.Model.MinimalApis;

/// <summary>
/// Which functions run whenever an application of the program starts: those that build one, and those that are handed its
/// builder from there on, under no condition.
/// </summary>
internal sealed class CertainCalls
{
    // As in RouteLandings: what goes beyond is not certain, rather than slow.
    private const int MostDepth = 100;

    private readonly RouteCalls _calls;
    private readonly Dictionary<RouteSource, HashSet<string>> _prefixes = [];
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<RouteSource> _following = [];

    public CertainCalls(RouteCalls calls, IReadOnlyCollection<MapFact> facts)
    {
        _calls = calls;
        var applications = facts.SelectMany(static fact => fact.Applications).Distinct().ToList();
        if (applications.Count == 0 || applications.Exists(static application => application.Function is null))
        {
            return;
        }

        // Which of several applications starts, nobody knows. What all of them do, happens.
        var handOvers = facts.SelectMany(static fact => fact.HandOvers)
            .Where(static call => call is { Maker: not null, Dispatch: null })
            .ToLookup(static call => call.Maker!, static call => call.Call.Method, StringComparer.Ordinal);
        _functions.UnionWith(RunBy(applications[0].Function!, handOvers));
        foreach (var application in applications.Skip(1))
        {
            _functions.IntersectWith(RunBy(application.Function!, handOvers));
        }
    }

    /// <summary>Whether <paramref name="function"/> runs; null never does.</summary>
    public bool Makes(string? function) => function is not null && _functions.Contains(function);

    /// <summary>The prefixes with which <paramref name="source"/> is reached whenever an application starts.</summary>
    public HashSet<string> Prefixes(RouteSource source)
    {
        if (_prefixes.TryGetValue(source, out var known))
        {
            return known;
        }

        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        switch (source)
        {
            case RouteSource.Application:
                prefixes.Add("");
                break;
            case RouteSource.Group { Prefix: { } prefix } group:
                prefixes.UnionWith(Prefixes(group.Parent).Select(parent => RouteGroups.Join(parent, prefix)!));
                break;
            case RouteSource.Parameter parameter when _following.Count < MostDepth && _following.Add(parameter):
                prefixes.UnionWith(_calls.CallsOf(parameter.Method)
                    .Where(call => call.Dispatch is null && Makes(call.Maker))
                    .SelectMany(static call => call.Call.Arguments)
                    .Where(argument => argument.Ordinal == parameter.Ordinal)
                    .SelectMany(argument => Prefixes(argument.Source)));
                _following.Remove(parameter);
                break;
        }

        return _prefixes[source] = prefixes;
    }

    private static HashSet<string> RunBy(string function, ILookup<string, string> handOvers)
    {
        var run = new HashSet<string>(StringComparer.Ordinal) { function };
        var open = new Stack<string>([function]);
        while (open.Count > 0)
        {
            foreach (var called in handOvers[open.Pop()])
            {
                if (run.Add(called))
                {
                    open.Push(called);
                }
            }
        }

        return run;
    }
}
