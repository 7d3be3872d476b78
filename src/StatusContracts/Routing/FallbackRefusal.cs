using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Routing;

/// <summary>
/// The stock 405 of a URL that only a fallback for certain methods serves. It stays as it is, except that a method that
/// the server does not know is 501 there as everywhere.
/// </summary>
internal sealed class FallbackRefusal
{
    // Tells it from the endpoints of the application that are ordered last.
    private static readonly EndpointMetadataCollection Marked = new(new FallbackRefusal());

    private static readonly RoutePattern AnyPath = RoutePatternFactory.Parse("{**path}");

    public static RouteEndpoint Create(ResourceContext context, Endpoint stock) => new(
        // A route of the last order, because the graph would put an endpoint without a route first.
        request => context.ServerMethods.Know(request)
            ? stock.RequestDelegate!(request)
            : context.Answers[context.ServerMethods.Unknown(request.Request.Method, allow: null)].WriteAsync(request),
        AnyPath,
        order: int.MaxValue,
        Marked,
        stock.DisplayName);
}
