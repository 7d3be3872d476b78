using StatusContracts.Collections;

namespace StatusContracts.Model.MinimalApis;

/// <summary>One way in which a route builder reaches a call.</summary>
/// <param name="Prefix">The prefix of all groups on the way; null when it cannot be read.</param>
/// <param name="IsUnseen">Whether the way begins at a caller outside this compilation.</param>
/// <param name="Declared">What the groups on the way declare, from the outside in.</param>
internal sealed record Landing(string? Prefix, bool IsUnseen, EquatableArray<BuilderUse> Declared);

/// <summary>Follows route builders back to the application, through every caller.</summary>
internal sealed class RouteLandings(RouteCalls calls)
{
    // Real applications stay below ten of each. What goes beyond is unreadable, not slow.
    private const int MostWays = 64;
    private const int MostSteps = 10_000;
    private const int MostDepth = 100;

    private static readonly Landing Root = new("", IsUnseen: false, default);
    private static readonly Landing Unreadable = new(Prefix: null, IsUnseen: false, default);

    private readonly Dictionary<RouteSource, List<Landing>> _known = [];
    private readonly HashSet<RouteSource> _following = [];
    private int _steps;
    private int _cuts;

    public RouteDeclarations Declarations { get; } = new(calls);

    /// <summary>Each distinct way in which <paramref name="source"/> is reached; at least one.</summary>
    public IReadOnlyList<Landing> Of(RouteSource source)
    {
        _steps = 0;
        return Follow(source, depth: 0);
    }

    private List<Landing> Follow(RouteSource source, int depth)
    {
        if (_known.TryGetValue(source, out var known))
        {
            return known;
        }

        if (++_steps > MostSteps || depth > MostDepth)
        {
            _cuts++;
            return [Unreadable];
        }

        var cuts = _cuts;
        var landings = source switch
        {
            RouteSource.Application => [Root],
            RouteSource.Group group => FollowGroup(group, depth),
            RouteSource.Parameter parameter => FollowParameter(parameter, depth),
            RouteSource.Result result => FollowResult(result.Call, depth),
            RouteSource.DelegateArgument argument => FollowDelegate(argument, depth),
            _ => [Unreadable],
        };
        landings = [.. landings.Distinct()];
        landings = landings.Count is 0 or > MostWays ? [Unreadable] : landings;

        // Inside a circle of calls the ways are not complete: only what was not cut is kept, or what was asked for.
        if (cuts == _cuts || depth == 0)
        {
            _known.Add(source, landings);
        }

        return landings;
    }

    private List<Landing> FollowGroup(RouteSource.Group group, int depth)
    {
        var declared = Declarations.Of(group.Uses);
        return
        [
            .. Follow(group.Parent, depth + 1).Select(parent => parent with
            {
                Prefix = RouteGroups.Join(parent.Prefix, group.Prefix),
                Declared = parent.Declared.Concat(declared).ToEquatableArray(),
            }),
        ];
    }

    private List<Landing> FollowParameter(RouteSource.Parameter parameter, int depth)
    {
        // A method that calls itself with a group of its own group has endless prefixes.
        if (!_following.Add(parameter))
        {
            _cuts++;
            return [Unreadable];
        }

        var landings = new List<Landing>();
        var isSeen = false;
        foreach (var call in calls.CallsOf(parameter.Method))
        {
            if (Argument(call.Call, parameter.Ordinal) is { } source && source != parameter)
            {
                isSeen = true;
                landings.AddRange(Follow(source, depth + 1));
            }
        }

        var dispatched = new List<Landing>();
        foreach (var call in calls.DispatchedTo(parameter.Method))
        {
            if (Argument(call.Call, parameter.Ordinal) is not { } source)
            {
                continue;
            }

            isSeen = true;
            if (call.Dispatch is { Method: { } generic, TypeParameter: var ordinal })
            {
                landings.AddRange(FollowTypeArgument(source, generic, ordinal, parameter.Method, depth));
            }
            else
            {
                dispatched.AddRange(Follow(source, depth + 1));
            }
        }

        // Which implementation runs is not known, but where all are handed the same builder it does not matter.
        landings.AddRange(dispatched.Distinct().Count() > 1 ? [Unreadable] : dispatched);
        _following.Remove(parameter);
        return isSeen ? landings : [new("", IsUnseen: true, OwnUses(parameter))];
    }

    private List<Landing> FollowTypeArgument(RouteSource source, string method, int ordinal, string target, int depth)
    {
        // T.Map(app) in Add<T>(app): the callers of Add say which type T is.
        var type = calls.Find(target)?.Type;
        var landings = new List<Landing>();
        foreach (var generic in calls.CallsOf(method))
        {
            var argument = ordinal < generic.TypeArguments.Count ? generic.TypeArguments[ordinal] : "`";
            if (argument == type)
            {
                landings.AddRange(Follow(Substitute(source, generic.Call), depth + 1));
            }
            else if (argument.StartsWith("`", StringComparison.Ordinal))
            {
                landings.Add(Unreadable);
            }
        }

        return landings;
    }

    private List<Landing> FollowResult(MethodCall call, int depth) =>
    [
        .. calls.Targets(call.Method)
            .SelectMany(static target => target.Returns)
            .SelectMany(source => Follow(Substitute(source, call), depth + 1)),
    ];

    private List<Landing> FollowDelegate(RouteSource.DelegateArgument argument, int depth) =>
    [
        .. calls.Targets(argument.Call.Method)
            .SelectMany(static target => target.DelegateCalls)
            .Where(called => called.Delegate == argument.Delegate && called.Position == argument.Position)
            .SelectMany(called => Follow(Substitute(called.Source, argument.Call), depth + 1)),
    ];

    // Callers that are seen bring these declarations along in the uses of the group that they hand over.
    private EquatableArray<BuilderUse> OwnUses(RouteSource.Parameter parameter) =>
        Declarations.Of([new BuilderUse.HandedTo(parameter.Method, parameter.Ordinal)]);

    /// <summary>The source in the terms of the caller.</summary>
    private static RouteSource Substitute(RouteSource source, MethodCall call) => source switch
    {
        RouteSource.Parameter parameter when parameter.Method == call.Method =>
            Argument(call, parameter.Ordinal) ?? RouteSource.Unreadable.Instance,
        RouteSource.Group group => group with { Parent = Substitute(group.Parent, call) },
        RouteSource.Result result => new RouteSource.Result(Substitute(result.Call, call)),
        RouteSource.DelegateArgument argument => argument with { Call = Substitute(argument.Call, call) },
        _ => source,
    };

    private static MethodCall Substitute(MethodCall inner, MethodCall call) => inner with
    {
        Arguments = inner.Arguments
            .Select(argument => argument with { Source = Substitute(argument.Source, call) })
            .ToEquatableArray(),
    };

    private static RouteSource? Argument(MethodCall call, int ordinal)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Ordinal == ordinal)
            {
                return argument.Source;
            }
        }

        return null;
    }
}
