using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Telemetry;

/// <summary>
/// What telemetry says of a request, in few values, whatever clients send: OpenTelemetry's semantic conventions for HTTP,
/// https://opentelemetry.io/docs/specs/semconv/http/http-metrics/, read as ASP.NET Core reads them.
/// </summary>
internal static class RequestTags
{
    public const string MethodName = "http.request.method";
    public const string RouteName = "http.route";
    public const string StatusName = "http.response.status_code";
    public const string FeatureName = "statuscontracts.feature";
    public const string PlannedForName = "statuscontracts.planned_for";

    /// <summary>Any value that is not one of few.</summary>
    public const string Other = "_OTHER";

    /// <summary>A registered method, in capitals; <see cref="Other"/> for any other.</summary>
    public static string Method(HttpContext context) => HttpVerb.Canonical(context.Request.Method) ?? Other;

    /// <summary>
    /// The route that <c>http.server.request.duration</c> names; that of the endpoint where its metadata, which then were not
    /// made by routing, name none; null where there is none at all.
    /// </summary>
    public static string? Route(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        var route = endpoint?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route ?? (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        return route is "" ? "/" : route;
    }
}
