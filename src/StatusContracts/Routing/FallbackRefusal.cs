using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

/// <summary>
/// The stock 405 of a URL that only a fallback for certain methods serves. It stays as it is, except that a method that
/// the server does not know is 501 there as everywhere.
/// </summary>
internal sealed class FallbackRefusal
{
    private static readonly FallbackRefusal Mark = new();

    public static RouteEndpoint Create(ResourceContext context, Endpoint stock) => LastRoute.Of(
        stock,
        request => context.ServerMethods.Know(request)
            ? stock.RequestDelegate!(request)
            : context.Answers[context.ServerMethods.Unknown(request.Request.Method, allow: null)].WriteAsync(request),
        Mark);
}
