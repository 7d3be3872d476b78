using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

// What minimal APIs are made of. The names of the mapping methods per HTTP method are in HttpVerb.
internal static partial class KnownTypes
{
    public const string MapAny = "Map";
    public const string MapMethods = "MapMethods";
    public const string MapGroup = "MapGroup";
    public const string MapFallback = "MapFallback";
    public const string MapFallbackToFile = "MapFallbackToFile";
    public const string MapFallbackToPage = "MapFallbackToPage";
    public const string MapFallbackToAreaPage = "MapFallbackToAreaPage";
    public const string MapFallbackToController = "MapFallbackToController";
    public const string UseEndpoints = "UseEndpoints";
    public const string WithMetadata = "WithMetadata";
    public const string NotImplementedYet = "NotImplementedYet";
    public const string MethodNotAllowed = "MethodNotAllowed";
    public const string EndpointRouteBuilderExtensions = "EndpointRouteBuilderExtensions";
    public const string StatusContractConventions = "StatusContractConventions";
    public const string WebApplication = "WebApplication";

    /// <summary>The parameter that holds the builder when an extension method is called in its static form.</summary>
    public const string EndpointsParameter = "endpoints";

    /// <summary>The pattern of a fallback that is given none: everything that does not look like a file.</summary>
    public const string FallbackPattern = "{*path:nonfile}";

    /// <summary>Of Asp.Versioning: a builder on the same prefix, whose endpoints share an API version set.</summary>
    public const string NewVersionedApi = "NewVersionedApi";

    /// <summary>Names in a signature or body that say that a member deals with route or endpoint builders.</summary>
    public static readonly HashSet<string> BuilderNames =
    [
        WebApplication, "IEndpointRouteBuilder", "RouteGroupBuilder", "RouteHandlerBuilder", "IEndpointConventionBuilder",
        MapAny, MapMethods, MapGroup, MapFallback, MapFallbackToFile, UseEndpoints,
        NotImplementedYet, MethodNotAllowed, EndpointRouteBuilderExtensions,
    ];

    public static bool IsWebApplication(ITypeSymbol type) => IsNamed(type, WebApplication, "Builder");

    /// <summary>Whether <paramref name="type"/> maps routes: an IEndpointRouteBuilder, also by constraint.</summary>
    public static bool IsRouteBuilder(ITypeSymbol type) => Is(type, "IEndpointRouteBuilder", "Routing");

    /// <summary>Whether <paramref name="type"/> takes conventions: an IEndpointConventionBuilder, also by constraint.</summary>
    public static bool IsConventionBuilder(ITypeSymbol type) => Is(type, "IEndpointConventionBuilder", "Builder");

    public static bool IsApplicationBuilder(ITypeSymbol type) => Is(type, "IApplicationBuilder", "Builder");

    public static bool IsHttpMethods(ITypeSymbol type) => IsNamed(type, "HttpMethods", "Http");

    public static bool IsNotImplementedYetAttribute(ITypeSymbol? type) =>
        type is { Name: NotImplementedYet + "Attribute", ContainingNamespace: { Name: "StatusContracts", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsMethodNotAllowedAttribute(ITypeSymbol? type) =>
        type is { Name: MethodNotAllowed + "Attribute", ContainingNamespace: { Name: "StatusContracts", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether <paramref name="method"/> is the framework's own mapping method, or a declaration of ours.</summary>
    public static bool IsMappingOrDeclaration(IMethodSymbol method) =>
        IsMicrosoftAspNetCore(method.ContainingNamespace, "Builder")
        && method.Locations.Length > 0
        && !method.Locations[0].IsInSource
        && ((method.ReducedFrom ?? method).Parameters is [{ } first, ..] && IsRouteBuilder(first.Type)
            || method.ContainingType.Name == StatusContractConventions
            || method.Name == WithMetadata);

    public static bool IsExpressionTree(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", Arity: 1, ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } };

    private static bool Is(ITypeSymbol type, string name, string space)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                if (Is(constraint, name, space))
                {
                    return true;
                }
            }

            return false;
        }

        if (IsNamed(type, name, space))
        {
            return true;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsNamed(implemented, name, space))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(ITypeSymbol type, string name, string space) =>
        type.Name == name && IsMicrosoftAspNetCore(type.ContainingNamespace, space);

    private static bool IsMicrosoftAspNetCore(INamespaceSymbol? space, string name) =>
        space is not null
        && space.Name == name
        && space.ContainingNamespace is { Name: "AspNetCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } };
}
