using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

/// <summary>
/// The stock 415 of an edge whose endpoints accept other content. It comes behind the resources, which know whether the
/// method is the URL's at all.
/// </summary>
/// <param name="Stock">The endpoint that ASP.NET Core would have selected.</param>
internal sealed record ContentTypeRefusal(Endpoint Stock)
{
    public static RouteEndpoint Create(Endpoint stock) =>
        LastRoute.Of(stock, stock.RequestDelegate!, new ContentTypeRefusal(stock));
}
