using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Rereading;
using StatusContracts.Discovery.Text;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>
/// The names of the methods that minimal APIs are made with, and what the name of a call says before anything is looked
/// up. Those that say an HTTP method themselves are in <see cref="HttpVerb"/>.
/// </summary>
internal static class MapNames
{
    public const string Map = "Map";
    public const string MapMethods = "MapMethods";
    public const string MapGroup = "MapGroup";
    public const string MapControllers = "MapControllers";
    public const string MapControllerRoute = "MapControllerRoute";
    public const string MapDefaultControllerRoute = "MapDefaultControllerRoute";
    public const string MapAreaControllerRoute = "MapAreaControllerRoute";
    public const string MapFallback = "MapFallback";
    public const string MapFallbackToFile = "MapFallbackToFile";
    public const string MapFallbackToPage = "MapFallbackToPage";
    public const string MapFallbackToAreaPage = "MapFallbackToAreaPage";
    public const string MapFallbackToController = "MapFallbackToController";
    public const string UseEndpoints = "UseEndpoints";
    public const string WithMetadata = "WithMetadata";
    public const string NotImplementedYet = "NotImplementedYet";
    public const string MethodNotAllowed = "MethodNotAllowed";

    /// <summary>Of Asp.Versioning: a builder on the same prefix, whose endpoints share an API version set.</summary>
    public const string NewVersionedApi = "NewVersionedApi";

    /// <summary>The parameter that holds the builder when one of these methods is called in its static form.</summary>
    public const string EndpointsParameter = "endpoints";

    // The parameters of mapping methods, for arguments that are named.
    public const string PatternParameter = "pattern";
    public const string MethodsParameter = "httpMethods";
    public const string PrefixParameter = "prefix";

    private static readonly Dictionary<string, string> Methods = HttpVerb.Standard
        .Where(static verb => verb.Map is not null)
        .ToDictionary(static verb => verb.Map!, static verb => verb.Method, StringComparer.Ordinal);

    // Names in a signature or body that say that a member deals with route or endpoint builders, or with their hosts.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        KnownTypes.SimpleName(KnownTypes.WebApplication),
        KnownTypes.SimpleName(KnownTypes.WebApplicationBuilder),
        KnownTypes.SimpleName(KnownTypes.EndpointRouteBuilder),
        KnownTypes.SimpleName(KnownTypes.RouteGroupBuilder),
        KnownTypes.SimpleName(KnownTypes.RouteHandlerBuilder),
        KnownTypes.SimpleName(KnownTypes.EndpointConventionBuilder),
        KnownTypes.SimpleName(KnownTypes.EndpointRouteBuilderExtensions),
        Map, MapMethods, MapGroup, MapFallback, MapFallbackToFile, UseEndpoints, NotImplementedYet, MethodNotAllowed,
        HostSetups.WebHost, HostSetups.WebHostBuilder, HostSetups.ConfigureWebHost, HostSetups.ConfigureWebHostDefaults,
    };

    private static readonly HashSet<ulong> TellingWords = [.. Telling.Select(Fingerprint.OfName)];

    /// <summary>What an application that writes one of these may do to the routes of its controllers.</summary>
    public static readonly string[] RewriteRoutes =
    [
        "Conventions", "IApplicationModelConvention", "IControllerModelConvention", "IActionModelConvention",
        "IApplicationModelProvider", "IActionDescriptorProvider", "ApplicationParts", "UseFastEndpoints", "EndpointDataSource",
        "ControllerFeatureProvider", "IApplicationFeatureProvider", "FeatureProviders", "SuppressAsyncSuffixInActionNames",
    ];

    /// <summary>What an application that writes one of these may answer on URLs that no route says.</summary>
    public static readonly string[] AnswerElsewhere =
        ["UsePathBase", "UseRewriter", "MapWhen", "UseSpa", "UseOwin", "UseOcelot", "UseProxy", "RunProxy", "UseGraphQL"];

    /// <summary>What an application that writes one of these answers to GET without an endpoint: files, pages, documents.</summary>
    public static readonly string[] ServeFiles =
    [
        "UseStaticFiles", "UseFileServer", "UseDefaultFiles", "UseDirectoryBrowser", "UseBlazorFrameworkFiles", "MapStaticAssets",
        "UseSwagger", "UseSwaggerUI", "UseReDoc", "UseOpenApi", "MapOpenApi", "UseHealthChecks", "UseWelcomePage",
    ];

    /// <summary>What tells endpoints on one route apart: hosts, API versions, content types, policies of the app's own.</summary>
    public static readonly string[] SplitResources =
    [
        "RequireHost", "HostAttribute", "ApiVersionAttribute", "MapToApiVersion", "HasApiVersion", "NewVersionedApi",
        "ConsumesAttribute", "Accepts", "IActionConstraint", "IActionConstraintFactory", "MatcherPolicy", "WithOrder",
    ];

    /// <summary>What reaches actions that no attribute routes.</summary>
    public static readonly string[] RouteByConvention =
    [
        MapControllerRoute, MapDefaultControllerRoute, MapAreaControllerRoute, "MapDynamicControllerRoute", "UseMvc", "UseMvcWithDefaultRoute",
    ];

    // Of the framework: what takes requests on one pattern that it is given, and below it.
    private static readonly HashSet<string> OnePattern = new(StringComparer.Ordinal) { "MapHealthChecks", "MapHub", "MapConnectionHandler", "MapConnections" };

    // Of the framework: endpoints that are no API, on routes that nobody's alternative is.
    private static readonly HashSet<string> NoApi = new(StringComparer.Ordinal)
    {
        "MapOpenApi", "MapStaticAssets", "MapBlazorHub", "MapGrpcReflectionService",
        MapControllerRoute, MapDefaultControllerRoute, MapAreaControllerRoute,
    };

    /// <summary>Whether a call of that name, by its looks, maps something that is not read here.</summary>
    public static bool MayMapOther(string name) => IsTelling(name) && !IsMap(name) && name is not MapGroup && !Telling.Contains(name);

    /// <summary>Whether the framework's method of that name maps the pattern that it is given, and what is below.</summary>
    public static bool MapsOnePattern(string name) => OnePattern.Contains(name);

    /// <summary>Whether what the framework's method of that name maps is no API; actions without a route are known as such.</summary>
    public static bool MapsNoApi(string name) => NoApi.Contains(name);

    /// <summary>Whether a call of that name maps an endpoint, if it is the framework's.</summary>
    public static bool IsMap(string name) =>
        Methods.ContainsKey(name) || name is Map or MapMethods || IsFallback(name);

    /// <summary>Whether a call of that name maps each controller on the routes that it declares, if it is the framework's.</summary>
    public static bool MapsControllers(string name) =>
        name is MapControllers or MapControllerRoute or MapDefaultControllerRoute or MapAreaControllerRoute;

    /// <summary>Whether a call of that name maps a fallback, if it is the framework's.</summary>
    public static bool IsFallback(string name) => name.StartsWith(MapFallback, StringComparison.Ordinal);

    /// <summary>Whether a call of that name, on the builder of an endpoint or group, declares something.</summary>
    public static bool IsConvention(string name) => name is NotImplementedYet or MethodNotAllowed or WithMetadata;

    /// <summary>The HTTP method that the name itself says.</summary>
    public static string? Method(string name) => Methods.TryGetValue(name, out var method) ? method : null;

    /// <summary>Whether a name says that a member deals with minimal APIs: MapBooks does, by what such methods are called.</summary>
    public static bool IsTelling(string name) =>
        Telling.Contains(name)
        || (name.Length > Map.Length && char.IsUpper(name[Map.Length]) && name.StartsWith(Map, StringComparison.Ordinal));

    /// <inheritdoc cref="IsTelling(string)"/>
    public static bool IsTelling(WordReader word) =>
        TellingWords.Contains(word.Hash) || (word.Length > Map.Length && word.StartsWith(Map) && char.IsUpper(word[Map.Length]));

    /// <summary>Whether <paramref name="lambda"/> stands where a mapping call takes its handler.</summary>
    public static bool IsHandler(AnonymousFunctionExpressionSyntax lambda)
    {
        // Map also opens branches of the middleware pipeline, and endpoints are mapped in those.
        return lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && CallSyntax.Name(call) is { Identifier.ValueText: not Map and var name }
            && IsMap(name);
    }
}
