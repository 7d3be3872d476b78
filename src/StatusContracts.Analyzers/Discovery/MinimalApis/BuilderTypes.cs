using Microsoft.CodeAnalysis;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>What a type alone tells of the builder that a value of it is.</summary>
internal static class BuilderTypes
{
    public static bool MapsRoutes(ITypeSymbol type) => type.IsOrImplements(KnownTypes.EndpointRouteBuilder);

    public static bool TakesConventions(ITypeSymbol type) => type.IsOrImplements(KnownTypes.EndpointConventionBuilder);

    /// <summary>Whether a value of that type may be a builder: a type parameter may be anything.</summary>
    public static bool MayBeBuilder(ITypeSymbol type) =>
        type is ITypeParameterSymbol || MapsRoutes(type) || TakesConventions(type);

    /// <summary>The source of a value of which nothing else is known; null when it is no builder.</summary>
    public static RouteSource? Source(ITypeSymbol type) =>
        type.Is(KnownTypes.WebApplication) ? RouteSource.Application.Instance
        : MapsRoutes(type) || TakesConventions(type) ? RouteSource.Unreadable.Instance
        : null;

    /// <summary>The source of a parameter, which callers know more of; null when it is no builder.</summary>
    public static RouteSource? ParameterSource(ITypeSymbol type, string method, int ordinal) =>
        type.Is(KnownTypes.WebApplication) ? RouteSource.Application.Instance
        : MayBeBuilder(type) || type.IsOrImplements(KnownTypes.ApplicationBuilder) ? new RouteSource.Parameter(method, ordinal)
        : null;
}
