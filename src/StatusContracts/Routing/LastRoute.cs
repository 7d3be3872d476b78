using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Routing;

/// <summary>
/// A refusal of ASP.NET Core's as a route of the last order, which any path matches. The graph would put an endpoint without
/// a route first.
/// </summary>
internal static class LastRoute
{
    private static readonly RoutePattern AnyPath = RoutePatternFactory.Parse("{**path}");

    /// <param name="stock">What ASP.NET Core would have selected.</param>
    /// <param name="answer">What answers in its place.</param>
    /// <param name="mark">Tells the route from the endpoints of the application that are ordered last.</param>
    public static RouteEndpoint Of(Endpoint stock, RequestDelegate answer, object mark) =>
        new(answer, AnyPath, order: int.MaxValue, new EndpointMetadataCollection(mark), stock.DisplayName);
}
