using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Routing;

/// <summary>
/// The stock 415 of an edge whose endpoints accept other content. It comes behind the resources, which know whether the
/// method is the URL's at all.
/// </summary>
/// <param name="Stock">The endpoint that ASP.NET Core would have selected.</param>
internal sealed record ContentTypeRefusal(Endpoint Stock)
{
    private static readonly RoutePattern AnyPath = RoutePatternFactory.Parse("{**path}");

    /// <summary>A route of the last order, because the graph would put an endpoint without a route first.</summary>
    public static RouteEndpoint Create(Endpoint stock) => new(
        stock.RequestDelegate!,
        AnyPath,
        order: int.MaxValue,
        new EndpointMetadataCollection(new ContentTypeRefusal(stock)),
        stock.DisplayName);
}
