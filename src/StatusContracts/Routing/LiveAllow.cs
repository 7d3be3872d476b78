using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>
/// What <c>Allow</c> says beside the 405 of an endpoint that took a request and refuses its method: the methods that the
/// application's own routing finds for that very URL, without the refused one.
/// </summary>
/// <remarks>
/// An endpoint may stand on many nodes of the routing graph, each with other neighbours, so that only the URL tells. Requests
/// that are handled leave no trace of it, and pay nothing; so routing is asked again, for a method that nothing takes.
/// </remarks>
internal static class LiveAllow
{
    // Kept by the endpoints of an application, so gone with it. Without AddStatusContracts() there is no service to keep it.
    private static readonly ConditionalWeakTable<EndpointDataSource, RoutingProbe> Probes = new();

    /// <summary>The value of the field for the request that <paramref name="context"/> holds.</summary>
    public static async ValueTask<string> OfAsync(HttpContext context)
    {
        var refused = context.Request.Method;
        if (context.RequestServices?.GetService<EndpointDataSource>() is not { } endpoints)
        {
            return Without(refused, MethodsOf(context.GetEndpoint()));
        }

        var probe = Probes.GetValue(endpoints, known => new(known, context.RequestServices));
        var found = await probe.FindAsync(context);
        return found switch
        {
            null => Without(refused, MethodsOf(context.GetEndpoint())),
            _ when Resource.Of(found) is { } resource => await resource.AllowOfOthersAsync(context),
            _ when found.Metadata.GetMetadata<StubAnswer>() is { } stub => Without(refused, Split(await stub.AllowAsync(context))),
            not RouteEndpoint => Without(refused, Split(await AllowOfStockAsync(found, context))),
            _ when EndpointDeclarations.IsFallback(found) => Without(refused, MethodsOf(context.GetEndpoint())),

            // It takes whatever comes: each method that the server knows.
            _ => Without(refused, context.RequestServices.GetService<ServerMethods>()?.All ?? ServerMethods.Registered),
        };
    }

    // What ASP.NET Core itself answers is only known by letting it answer.
    private static async Task<string?> AllowOfStockAsync(Endpoint refusal, HttpContext context)
    {
        var apart = RoutingProbe.Apart(context);
        await (refusal.RequestDelegate?.Invoke(apart) ?? Task.CompletedTask);
        return apart.Response.Headers[HeaderNames.Allow];
    }

    private static IEnumerable<string> MethodsOf(Endpoint? endpoint) => endpoint is null ? [] : EndpointDeclarations.Methods(endpoint);

    private static string[] Split(string? allow) =>
        allow?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Without(string refused, IEnumerable<string> methods) => string.Join(", ", methods
        .Where(method => !HttpMethods.Equals(method, refused))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.Ordinal));
}
