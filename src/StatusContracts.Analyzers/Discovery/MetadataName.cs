using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>Names as metadata has them: with arity, and without the <c>@</c> that C# puts before keywords.</summary>
internal static class MetadataName
{
    private static readonly SymbolDisplayFormat Plain =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The name of a namespace; empty for the global one.</summary>
    public static string Of(INamespaceSymbol container) =>
        container.IsGlobalNamespace ? "" : container.ToDisplayString(Plain);

    /// <summary>The full name of a type that is not nested; null for any other.</summary>
    public static string? Of(ITypeSymbol? type) =>
        type is not INamedTypeSymbol { ContainingType: null, ContainingNamespace: { } container } ? null
        : container.IsGlobalNamespace ? type.MetadataName
        : $"{Of(container)}.{type.MetadataName}";
}
