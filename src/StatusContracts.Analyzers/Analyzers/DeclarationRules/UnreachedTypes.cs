using Microsoft.CodeAnalysis;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>Classes whose attributes no framework ever reads.</summary>
internal static class UnreachedTypes
{
    public static bool IsNoController(INamedTypeSymbol type, DeclarationInQuestion question) =>
        question.IsWhole
        && (type.IsStatic || !type.IsAbstract)
        && !ControllerTypes.IsController(type)
        && IsPlain(type)
        && !HasOthersAttribute(type)
        && !IsBase(type, question)
        && !question.Census.HasUnseenEndpoints(question.CancellationToken);

    /// <summary>
    /// Whether a class is nothing to any framework: of hubs, pages, components and services of gRPC the attributes are read
    /// too. What derives from the base class of controllers is one or is not.
    /// </summary>
    public static bool IsPlain(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            if (ancestor.Is(KnownTypes.Controller) || ancestor.Is(KnownTypes.ControllerBase))
            {
                return true;
            }

            if (ancestor.DeclaringSyntaxReferences.Length == 0)
            {
                return false;
            }
        }

        return type.AllInterfaces.All(static contract => contract.DeclaringSyntaxReferences.Length > 0 || IsSystems(contract));
    }

    /// <summary>Whether a controller of the program derives from <paramref name="type"/> and so inherits what it says.</summary>
    public static bool IsBase(INamedTypeSymbol type, DeclarationInQuestion question)
    {
        foreach (var site in question.Census.Endpoints(question.CancellationToken))
        {
            for (var ancestor = site.Controller; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, type.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether <paramref name="symbol"/>, or a type around it, has an attribute of a library or of the app: that may make an
    /// endpoint of anything, and generators write mapping calls for what has theirs.
    /// </summary>
    public static bool HasOthersAttribute(ISymbol? symbol)
    {
        for (; symbol is INamedTypeSymbol or IMethodSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type && !IsSystems(type) && !IsFrameworks(type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="symbol"/> comes from the base class library.</summary>
    public static bool IsSystems(ISymbol symbol) =>
        symbol.ContainingAssembly?.Identity.Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib");

    private static bool IsFrameworks(ITypeSymbol type) =>
        type.ContainingAssembly.Identity.Name is var name
        && (name.StartsWith(KnownTypes.Assemblies.AspNetCorePrefix, StringComparison.Ordinal) || name == KnownTypes.Assemblies.Runtime);
}
