using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Generated;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Telemetry;

/// <summary>
/// A route on which not all that the compiler was sure of is there. What is there besides, such as endpoints of another
/// assembly, is no difference.
/// </summary>
/// <param name="Compiled">What the compiler saw: <c>GET; planned: PUT</c>.</param>
/// <param name="Live">What there is.</param>
internal sealed record RouteDifference(string Route, string Compiled, string Live)
{
    private const string AnyMethod = "any method";

    /// <summary>The differences between a table and a started application, in the order of the table.</summary>
    public static IEnumerable<RouteDifference> Between(Utf8Literal lines, IEnumerable<LiveResource> resources)
    {
        // A compiled route says nothing of hosts.
        var live = resources
            .SelectMany(resource => resource.Claims, (resource, claim) => (resource.Route.Key, Claim: claim))
            .ToLookup(found => found.Key, found => found.Claim, StringComparer.Ordinal);

        // Where a parameter has the name of a value that actions require, as {action} has, MVC puts the value in its place.
        var required = live.SelectMany(claims => claims)
            .SelectMany(claim => claim.Endpoint.RoutePattern.RequiredValues.Keys)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Encoding.UTF8.GetString(lines()).Split('\n')
            .Select(CompiledRoute.Parse)
            .Select(route => RoutePatternFactory.Parse(route.Route) is var pattern && pattern.Parameters.Any(parameter => required.Contains(parameter.Name))
                ? null
                : Of(route, [.. live[RouteText.Of(pattern).Key]]))
            .OfType<RouteDifference>();
    }

    private static RouteDifference? Of(CompiledRoute compiled, IReadOnlyList<Claim> live)
    {
        var methods = Split(compiled.Methods);
        var planned = Split(compiled.Planned);
        HashSet<string> known = new([.. methods, .. planned], StringComparer.OrdinalIgnoreCase);
        Claim[] own = [.. live.Where(claim => IsOfSource(claim, known))];
        var isThere = Array.TrueForAll(methods, method => Array.Exists(own, claim => Serves(claim, method, isPlanned: false)))
            && Array.TrueForAll(planned, method => Array.Exists(own, claim => Serves(claim, method, isPlanned: true)));
        return isThere
            ? null
            : new(compiled.Route, Words(methods, planned), live.Count == 0 ? "no such route" : Words(live));
    }

    // An endpoint that takes methods besides, which no endpoint of the source takes, was changed or is somebody else's.
    private static bool IsOfSource(Claim claim, HashSet<string> known) => !claim.IsRefusal && claim.Methods.All(known.Contains);

    private static bool Serves(Claim claim, string method, bool isPlanned) =>
        (claim.Stub is not null) == isPlanned
        && (method == CompiledRoute.AnyMethod ? claim.TakesAnyMethod : claim.Methods.Contains(method, StringComparer.OrdinalIgnoreCase));

    private static string[] Split(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Words(IReadOnlyList<Claim> live) =>
        Words(MethodsOf(live.Where(claim => claim is { IsRefusal: false, Stub: null })), MethodsOf(live.Where(claim => claim is { IsRefusal: false, Stub: not null })));

    private static string Words(string[] methods, string[] planned) => (methods, planned) switch
    {
        ([], []) => "nothing but refusals",
        (_, []) => Words(methods),
        ([], _) => $"planned: {Words(planned)}",
        _ => $"{Words(methods)}; planned: {Words(planned)}",
    };

    private static string Words(string[] methods) =>
        string.Join(", ", methods.Select(method => method == CompiledRoute.AnyMethod ? AnyMethod : method));

    private static string[] MethodsOf(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.TakesAnyMethod ? [CompiledRoute.AnyMethod] : claim.Methods)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)];
}
