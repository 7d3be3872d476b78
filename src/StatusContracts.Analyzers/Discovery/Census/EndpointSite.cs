using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model;

namespace StatusContracts.Discovery.Census;

/// <summary>An endpoint of the program and where it comes from.</summary>
/// <param name="Endpoint">What is known of it.</param>
/// <param name="Action">For a controller, the action; null for a minimal API.</param>
/// <param name="Controller">For a controller, the type whose endpoint it is: not always the one that declares the action.</param>
/// <param name="Call">For a minimal API, the call that maps it.</param>
/// <param name="IsPrefixUnseen">Whether a caller outside the program may have given it a prefix.</param>
internal sealed record EndpointSite(
    Endpoint Endpoint,
    IMethodSymbol? Action = null,
    INamedTypeSymbol? Controller = null,
    InvocationExpressionSyntax? Call = null,
    bool IsPrefixUnseen = false)
{
    /// <summary>Whether route and methods are certain.</summary>
    public bool IsKnown => Endpoint is { Pattern: not null, Methods: not null } && !IsPrefixUnseen;

    /// <summary>Whether it serves its methods: it is neither planned, nor a refusal, nor a fallback.</summary>
    public bool IsImplemented => Endpoint is { Stub: null, IsRefusal: false, IsFallback: false };

    /// <summary>Whether requests ever run its handler: it serves its methods, or does so while a flag is on.</summary>
    public bool IsEverRun => IsImplemented || Endpoint is { IsGated: true, IsRefusal: false };

    /// <summary>For the reader: <c>/api/books/{id:int}</c>; null when the route is not known.</summary>
    public string? Route => Endpoint.Pattern is { } pattern && !IsPrefixUnseen ? "/" + pattern.TrimStart('~', '/') : null;
}
