using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Oracle;

/// <summary>Maps routes by the methods that applications call.</summary>
internal sealed class RouteMapper(IEndpointRouteBuilder endpoints, IApplicationLibrary? library, bool withHead)
{
    public void Map(IEnumerable<Route> routes)
    {
        foreach (var route in routes)
        {
            var endpoint = Map(Group(route.Group), route);
            endpoint.WithMetadata(route);
            if (route is { Order: not 0, IsFallback: false })
            {
                endpoint.WithOrder(route.Order);
            }

            if (route.Hosts.Length > 0)
            {
                endpoint.RequireHost(route.Hosts);
            }

            if (route.Accepts is [var first, .. var others])
            {
                new RouteHandlerBuilder([endpoint]).Accepts<string>(first, others);
            }

            library?.Declare(endpoint, route);
        }
    }

    private IEndpointRouteBuilder Group(RouteGroup? group)
    {
        if (group is null)
        {
            return endpoints;
        }

        var mapped = endpoints.MapGroup(group.Prefix);
        if (group.Hosts.Length > 0)
        {
            mapped.RequireHost(group.Hosts);
        }

        library?.Declare(mapped, group);
        return mapped;
    }

    private IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, Route route) => route switch
    {
        { Kind: RouteKind.FileFallback } =>
            endpoints.MapFallbackToFile(route.Template, FallbackFile.Path, FallbackFile.Options),
        { Kind: RouteKind.Fallback, Methods: [] } => endpoints.MapFallback(route.Template, Handler(route)),
        { Kind: RouteKind.Fallback } =>
            endpoints.MapMethods(route.Template, route.Methods, Handler(route)).WithOrder(int.MaxValue),
        { Methods: [] } => endpoints.Map(route.Template, Handler(route)),
        _ => endpoints.MapMethods(route.Template, Methods(route), Handler(route)),
    };

    private IEnumerable<string> Methods(Route route) =>
        withHead && route.Methods.Contains("GET", StringComparer.OrdinalIgnoreCase) ? route.Methods.Append("HEAD") : route.Methods;

    // What a handler can see of routing is part of the answer, so that a difference shows.
    private static RequestDelegate Handler(Route route)
    {
        var text = route.ToString();
        return context =>
        {
            var values = string.Join(", ", context.Request.RouteValues
                .OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}"));
            context.Response.Headers["X-Taken"] = "yes";
            return context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path} ({values}) by {text}");
        };
    }
}
