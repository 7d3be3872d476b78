using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>What a live endpoint declares about itself, read from its metadata.</summary>
internal static class EndpointDeclarations
{
    private static readonly string[][] Alone = [.. HttpVerb.Standard.Select(verb => new[] { verb.Method })];

    /// <summary>
    /// The methods of the endpoint, the standard ones in their canonical spelling; empty when it takes any method.
    /// </summary>
    public static string[] Methods(Endpoint endpoint)
    {
        // ASP.NET Core asks for these, too.
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        if (methods is null or { Count: 0 })
        {
            return [];
        }

        if (methods.Count > 1)
        {
            return [.. methods.Select(method => HttpVerb.Canonical(method) ?? method).Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        // One array for each standard method, since most endpoints have one.
        foreach (var alone in Alone)
        {
            if (string.Equals(alone[0], methods[0], StringComparison.OrdinalIgnoreCase))
            {
                return alone;
            }
        }

        return [methods[0]];
    }

    /// <summary>
    /// What is planned, when the endpoint is a stub. Of several declarations the most specific wins: a convention on the
    /// endpoint, the attribute of the handler, the attribute of the controller or a convention on the group.
    /// </summary>
    public static StubFacts? Stub(Endpoint endpoint) =>
        endpoint.Metadata.Read<NotImplementedYetAttribute>()?.Facts;

    /// <summary>The refusals that hold for the endpoint's resource, the most specific first.</summary>
    public static IEnumerable<RefusalFacts> Refusals(Endpoint endpoint) =>
        HasRefusals(endpoint)
            ? endpoint.Metadata.OfType<MethodNotAllowedAttribute>().Reverse().Select(refusal => refusal.Facts)
            : [];

    /// <summary>Whether the endpoint refuses methods of its resource.</summary>
    public static bool HasRefusals(Endpoint endpoint) => endpoint.Metadata.Read<MethodNotAllowedAttribute>() is not null;

    /// <summary>
    /// Whether the endpoint is there only to refuse: its handler itself, not its controller or group, refuses every
    /// method that it is mapped to.
    /// </summary>
    public static bool IsRefusal(Endpoint endpoint)
    {
        if (!HasRefusals(endpoint))
        {
            return false;
        }

        var handler = endpoint.Metadata.Read<ControllerActionDescriptor>()?.MethodInfo
            ?? endpoint.Metadata.Read<MethodInfo>();
        var refused = handler?.GetCustomAttributes<MethodNotAllowedAttribute>(inherit: true)
            .Select(refusal => refusal.Method).ToArray();
        var methods = Methods(endpoint);
        return refused is not null && methods.Length > 0 && methods.All(refused.Contains);
    }

    /// <summary>
    /// Whether the endpoint only takes what nothing else takes (<c>MapFallback…</c>), and so is no resource. An endpoint
    /// for any method that is merely ordered last, such as a proxy to the system that is being replaced, is none.
    /// </summary>
    public static bool IsFallback(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { Order: int.MaxValue }
        && (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } || IsMarkedAsFallback(endpoint.Metadata));

    // Asked during requests too, so it allocates nothing.
    private static bool IsMarkedAsFallback(EndpointMetadataCollection metadata)
    {
        foreach (var item in metadata)
        {
            if (item is FallbackRefusal or ContentTypeRefusal || item.GetType().FullName == FallbackMetadata)
            {
                return true;
            }
        }

        return false;
    }

    // Internal to ASP.NET Core; a test holds it against each of its MapFallback methods.
    private const string FallbackMetadata = "Microsoft.AspNetCore.Routing.FallbackMetadata";
}
