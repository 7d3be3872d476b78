using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Routing;

/// <summary>
/// The handler of a gated stub. Routing selects a stub whatever the content of the request is, since it is 501 for any; where
/// its flag is on, other content than the handler accepts is what ASP.NET Core's own policy makes of it, a 415.
/// </summary>
internal static class OpenedContent
{
    /// <param name="policy">The stock policy that selects by content type; null where the application has none.</param>
    public static RequestDelegate Of(RouteEndpoint stub, INodeBuilderPolicy? policy)
    {
        var handler = stub.RequestDelegate!; // Every endpoint with a route has one.
        if (policy?.AppliesToEndpoints([stub]) != true)
        {
            return handler;
        }

        var edges = policy.GetEdges([stub]);
        var table = policy.BuildJumpTable(
            exitDestination: edges.Count, [.. edges.Select((edge, index) => new PolicyJumpTableEdge(edge.State, index))]);
        RequestDelegate[] handlers = [.. edges.Select(edge => edge.Endpoints.Contains(stub) ? handler : edge.Endpoints[0].RequestDelegate!), handler];
        return context => handlers[table.GetDestination(context)](context);
    }
}
