using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

/// <summary>
/// Two resources of which the order of routing alone says what a URL reaches: <c>/users/{id:int}</c> comes first and may
/// reject the URL, <c>/users/{name}</c> takes every one. So where the first takes it, both are reached, and where it does not,
/// the second alone. Each then stands in the graph with what it answers, and no request pays for a selection.
/// </summary>
/// <remarks>For an edge that no endpoint takes, on a node where hosts and fallbacks have no say.</remarks>
internal static class JoinedResources
{
    /// <summary>The endpoints of such an edge.</summary>
    /// <param name="tested">The resource whose routes test the URL.</param>
    /// <param name="certain">The one that every URL reaches which comes to the node.</param>
    /// <returns>Null where the order decides otherwise.</returns>
    public static IReadOnlyList<RouteEndpoint>? Of(Resource tested, Resource certain)
    {
        if (tested.Precedence >= certain.Precedence || !tested.Exists || !certain.Exists)
        {
            return null;
        }

        return [tested.Unite(certain).Joined, certain.Joined];
    }
}
