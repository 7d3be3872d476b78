using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Conformance.Load;

/// <summary>
/// What is mapped in each version, and so what each request must be told: endpoints, stubs and server methods come and go.
/// Twelve versions differ; then they repeat.
/// </summary>
internal static class RouteTable
{
    public static readonly string[] Methods = ["GET", "DELETE", "PUT", "POST", "PURGE", "PROPFIND", "PATCH"];

    /// <summary>Simple resources, two that overlap by constraint, one that takes any method beside a stub, and no resource.</summary>
    public static readonly string[] Urls =
        ["/load/0", "/load/1", "/load/2", "/load/3", "/load/either/5", "/load/either/five", "/load/any", "/load/nothing/here"];

    private const string Any = "/load/any";

    private static readonly string[] Registered =
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"];

    /// <summary>What a request must be told.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Allow">The value of <c>Allow</c>; null when there is none.</param>
    /// <param name="Text">The content of what an endpoint answers.</param>
    public readonly record struct Expectation(int Status, string? Allow = null, string? Text = null);

    public static IReadOnlyList<Endpoint> Endpoints(int version)
    {
        var endpoints = new List<Endpoint>();
        for (var i = 0; i < 4; i++)
        {
            foreach (var method in Implemented(version, $"/load/{i}"))
            {
                endpoints.Add(Endpoint(version, $"/load/{i}", method));
            }
        }

        endpoints.Add(Endpoint(version, "/load/1", "POST", new NotImplementedYetAttribute("Posting")));
        endpoints.AddRange(Implemented(version, "/load/either/5").Select(method => Endpoint(version, "/load/either/{id:int}", method)));
        endpoints.AddRange(Implemented(version, "/load/either/five").Select(method => Endpoint(version, "/load/either/{name:alpha}", method)));
        endpoints.Add(Endpoint(version, Any, method: null));
        endpoints.Add(Endpoint(version, Any, "POST", new NotImplementedYetAttribute("Posting")));
        return endpoints;
    }

    /// <param name="version">The version that routing is at.</param>
    /// <param name="known">The version at which the server knows methods: another one only while a change goes on.</param>
    public static Expectation Expected(int version, int known, string method, string url)
    {
        if (url == Any)
        {
            // Of one piece with the routes.
            return method == "POST"
                ? new(501, string.Join(", ", ServerMethods(version).Where(other => other != "POST").Order(StringComparer.Ordinal)))
                : new(200, Text: Text(version));
        }

        var implemented = Implemented(version, url);
        if (implemented.Count == 0)
        {
            return new(ServerMethods(known).Contains(method) ? 404 : 501);
        }

        var allow = string.Join(", ", implemented.Order(StringComparer.Ordinal));
        return implemented.Contains(method) ? new(200, Text: Text(version))
            : url == "/load/1" && method == "POST" ? new(501, allow)
            : new(ServerMethods(version).Contains(method) ? 405 : 501, allow);
    }

    private static IEnumerable<string> ServerMethods(int version) => IsPurged(version) ? [.. Registered, "PURGE"] : Registered;

    private static bool IsPurged(int version) => version % 4 == 3;

    private static List<string> Implemented(int version, string url) => url switch
    {
        "/load/0" => Some(("GET", true), ("PURGE", IsPurged(version))),
        "/load/1" => Some(("GET", true), ("DELETE", version % 2 == 0)),
        "/load/2" => Some(("GET", version % 3 == 0), ("PUT", true), ("DELETE", version % 2 == 1)),
        "/load/3" => Some(("GET", version % 6 == 1), ("POST", version % 6 == 2)),
        "/load/either/5" => Some(("GET", true), ("PUT", version % 3 == 1)),
        "/load/either/five" => Some(("DELETE", version % 4 != 1)),
        _ => [],
    };

    private static List<string> Some(params (string Method, bool IsThere)[] methods) =>
        [.. methods.Where(method => method.IsThere).Select(method => method.Method)];

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static RouteEndpoint Endpoint(int version, string pattern, string? method, params object[] metadata) => new(
        context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = Text(version).Length;
            return context.Response.WriteAsync(Text(version));
        },
        RoutePatternFactory.Parse(pattern),
        order: 0,
        new EndpointMetadataCollection([.. metadata, .. method is null ? [] : (object[])[new HttpMethodMetadata([method])]]),
        $"{method} {pattern}");
}
