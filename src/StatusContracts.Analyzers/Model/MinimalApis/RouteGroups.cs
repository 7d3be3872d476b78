using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Model.MinimalApis;

/// <summary>Joins calls with the prefixes of the groups that they hang on, across methods.</summary>
internal static class RouteGroups
{
    /// <summary>
    /// The endpoints that <paramref name="facts"/> map, one for each route on which a call lands. A method that nobody
    /// calls in this compilation is taken to be handed the application.
    /// </summary>
    public static EquatableArray<Endpoint> Resolve(
        IEnumerable<MapFact> facts, CancellationToken cancellationToken = default) =>
        Locate(facts, cancellationToken).Select(static located => located.Endpoint).ToEquatableArray();

    /// <summary>The same, with what a diagnostic must know before it trusts the prefix.</summary>
    public static EquatableArray<LocatedEndpoint> Locate(
        IEnumerable<MapFact> facts, CancellationToken cancellationToken = default)
    {
        var all = facts as IReadOnlyCollection<MapFact> ?? [.. facts];
        var calls = new RouteCalls(all);
        var landings = new RouteLandings(calls);
        var declarations = landings.Declarations;
        var certain = new CertainCalls(calls, all);
        var located = new List<LocatedEndpoint>();
        var call = 0;
        foreach (var mapped in all.SelectMany(static fact => fact.Endpoints))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var own = mapped.Uses.Count == 0 ? default : declarations.Of(mapped.Uses);
            var ways = landings.Of(mapped.Source);
            foreach (var landing in ways)
            {
                var isCertain = !landing.IsUnseen && certain.Makes(mapped.Maker)
                    && (ways.Count == 1 || IsCertain(landing, ways, certain.Prefixes(mapped.Source)));
                var endpoint = mapped.Landed.Of((landing, own), mapped, static (landed, mapped) => Join(mapped, landed.Landing, landed.Own));
                located.Add(new(endpoint, landing.IsUnseen, call, isCertain));
            }

            call++;
        }

        return located.ToEquatableArray();
    }

    /// <summary>Whether the application, whenever it starts, maps its controllers on the routes that they declare.</summary>
    public static bool MapsControllers(IEnumerable<MapFact> facts)
    {
        var all = facts as IReadOnlyCollection<MapFact> ?? [.. facts];
        var plain = all.SelectMany(static fact => fact.Controllers).Where(static mapped => mapped.IsPlain).ToList();
        if (plain.Count == 0)
        {
            return false;
        }

        var calls = new RouteCalls(all);
        var landings = new RouteLandings(calls);
        var certain = new CertainCalls(calls, all);
        return plain.Exists(mapped =>
            certain.Makes(mapped.Maker)
            && landings.Of(mapped.Source) is [{ Prefix: "", IsUnseen: false, Declared.Count: 0 }]);
    }

    /// <summary>
    /// The pattern on a prefix, without slashes at its ends. RoutePatternFactory.Combine joins the parsed halves; each
    /// half may begin with <c>/</c> or <c>~/</c>, which mean nothing inside a group.
    /// </summary>
    /// <remarks>https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/Patterns/RoutePatternFactory.cs</remarks>
    public static string? Join(string? prefix, string? pattern)
    {
        if (prefix is null || pattern is null)
        {
            return null;
        }

        prefix = Trim(prefix);
        pattern = Trim(pattern);
        return prefix.Length == 0 ? pattern : pattern.Length == 0 ? prefix : prefix + "/" + pattern;

        static string Trim(string half) => (half.StartsWith("~/", StringComparison.Ordinal) ? half.Substring(2) : half).Trim('/');
    }

    // Two ways to one prefix declare different things there: nobody knows which of them is gone.
    private static bool IsCertain(Landing landing, IReadOnlyList<Landing> ways, HashSet<string> prefixes) =>
        landing.Prefix is { } prefix && prefixes.Contains(prefix) && ways.Count(way => way.Prefix == prefix && !way.IsUnseen) == 1;

    private static Endpoint Join(MappedEndpoint mapped, Landing landing, EquatableArray<BuilderUse> own)
    {
        // The order of endpoint metadata: groups from the outside in, attributes of the handler, own conventions. The
        // last stub wins, refusals add up.
        StubFacts? stub = null;
        var refusals = new List<RefusalFacts>();
        var isReadable = true;
        var isMoved = false;
        foreach (var declared in landing.Declared.Concat(mapped.Handler).Concat(own))
        {
            switch (declared)
            {
                case BuilderUse.Planned planned:
                    stub = planned.Stub;
                    break;
                case BuilderUse.Refused refused when !refusals.Contains(refused.Refusal):
                    refusals.Add(refused.Refusal);
                    break;
                case BuilderUse.Unreadable unreadable:
                    isReadable = false;
                    isMoved |= unreadable.MayMove;
                    break;
            }
        }

        var pattern = isMoved ? null : Join(landing.Prefix, mapped.Pattern);
        return isReadable
            ? new(pattern, mapped.Methods, stub, refusals.ToEquatableArray(), IsRefusal(mapped), mapped.IsFallback)
            : new(pattern, Methods: null, IsFallback: mapped.IsFallback);
    }

    private static bool IsRefusal(MappedEndpoint mapped)
    {
        if (mapped.Methods is not { Count: > 0 } methods)
        {
            return false;
        }

        var refused = mapped.Handler.OfType<BuilderUse.Refused>().Select(static use => use.Refusal.Method).ToList();
        return methods.All(refused.Contains);
    }
}

/// <summary>An endpoint, whether its prefix was assumed, and which call maps it.</summary>
/// <param name="PrefixUnseen">
/// Whether the builder comes from a caller outside this compilation, so that the pattern may have a prefix that only the
/// running application knows.
/// </param>
/// <param name="Call">The number of the call, counted through the facts in their order.</param>
/// <param name="IsCertain">Whether every application of the program maps it before it starts.</param>
internal sealed record LocatedEndpoint(Endpoint Endpoint, bool PrefixUnseen, int Call, bool IsCertain);
