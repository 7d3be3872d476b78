using StatusContracts.Collections;

namespace StatusContracts.Model;

/// <summary>Joins calls with the prefixes of the groups that they hang on, across methods.</summary>
internal static class RouteGroups
{
    /// <summary>The endpoints that <paramref name="facts"/> map, one for each route on which a call lands.</summary>
    public static EquatableArray<Endpoint> Resolve(IEnumerable<MapFact> facts) => default;
}
