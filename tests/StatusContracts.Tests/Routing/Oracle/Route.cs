using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Tests.Routing.Oracle;

internal enum RouteKind
{
    Implemented,
    Stub,
    Refusal,
    Fallback,
}

/// <summary>One endpoint of a random application.</summary>
/// <param name="Methods">The methods; empty for any.</param>
internal sealed record Route(
    string Pattern, string[] Methods, RouteKind Kind, int Order = 0, string? Host = null, string? Accepts = null)
{
    // What MapFallback adds; internal, so it is taken from a fallback.
    private static readonly object FallbackMetadata = Fallbacks.All[0].Metadata.First(
        item => item.GetType().Name == nameof(FallbackMetadata));

    private static readonly MethodInfo RefusingHandler =
        typeof(Route).GetMethod(nameof(RefuseEverything), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The methods that the route makes known to the server.</summary>
    public IEnumerable<string> DeclaredMethods => Kind == RouteKind.Refusal
        ? RefusingHandler.GetCustomAttributes<MethodNotAllowedAttribute>().Select(refusal => refusal.Method)
        : Methods;

    public Endpoint ToEndpoint()
    {
        var metadata = new List<object>();
        if (Methods.Length > 0)
        {
            metadata.Add(new HttpMethodMetadata(Methods));
        }

        if (Host is not null)
        {
            metadata.Add(new HostAttribute(Host));
        }

        if (Accepts is not null)
        {
            metadata.Add(new AcceptsMetadata([Accepts]));
        }

        if (Kind == RouteKind.Stub)
        {
            metadata.Add(new NotImplementedYetAttribute("Stub"));
        }

        if (Kind == RouteKind.Fallback)
        {
            metadata.Add(FallbackMetadata);
        }

        if (Kind == RouteKind.Refusal)
        {
            metadata.Add(RefusingHandler);
            metadata.AddRange(RefusingHandler.GetCustomAttributes<MethodNotAllowedAttribute>());
        }

        var route = new RouteEndpoint(
            Run, RoutePatternFactory.Parse(Pattern), Kind == RouteKind.Fallback ? int.MaxValue : Order, new(metadata), ToString());
        return route;
    }

    /// <summary>The route that took the request; null when none did.</summary>
    public static Route? TakenBy(HttpContext context) => (Route?)context.Items[typeof(Route)];

    public override string ToString() =>
        $"{Kind} {(Methods.Length == 0 ? "*" : string.Join(',', Methods))} {Pattern} order {Order} host {Host ?? "*"} accepts {Accepts ?? "*"}";

    private Task Run(HttpContext context)
    {
        context.Items[typeof(Route)] = this;
        return Task.CompletedTask;
    }

    [MethodNotAllowed("GET", "Never."), MethodNotAllowed("PUT", "Never."), MethodNotAllowed("POST", "Never.")]
    [MethodNotAllowed("DELETE", "Never."), MethodNotAllowed("PURGE", "Never.")]
    private static void RefuseEverything()
    {
    }
}
