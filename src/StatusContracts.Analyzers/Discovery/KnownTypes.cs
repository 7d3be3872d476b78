using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>
/// The types that the compiler side looks for, by their full names, and the questions it asks about them. Names are
/// compared, not symbols: a symbol belongs to one compilation, and a project that lacks a type has no symbol for it.
/// </summary>
internal static class KnownTypes
{
    public const string NotImplementedYetAttribute = "StatusContracts.NotImplementedYetAttribute";
    public const string MethodNotAllowedAttribute = "StatusContracts.MethodNotAllowedAttribute";

    public const string ControllerAttribute = "Microsoft.AspNetCore.Mvc.ControllerAttribute";
    public const string NonControllerAttribute = "Microsoft.AspNetCore.Mvc.NonControllerAttribute";
    public const string NonActionAttribute = "Microsoft.AspNetCore.Mvc.NonActionAttribute";
    public const string ActionNameAttribute = "Microsoft.AspNetCore.Mvc.ActionNameAttribute";
    public const string AreaAttribute = "Microsoft.AspNetCore.Mvc.AreaAttribute";
    public const string RouteAttribute = "Microsoft.AspNetCore.Mvc.RouteAttribute";
    public const string AcceptVerbsAttribute = "Microsoft.AspNetCore.Mvc.AcceptVerbsAttribute";
    public const string HttpMethodAttribute = "Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute";
    public const string RouteValueAttribute = "Microsoft.AspNetCore.Mvc.Routing.RouteValueAttribute";
    public const string RouteValueProvider = "Microsoft.AspNetCore.Mvc.Routing.IRouteValueProvider";
    public const string RouteTemplateProvider = "Microsoft.AspNetCore.Mvc.Routing.IRouteTemplateProvider";
    public const string ActionHttpMethodProvider = "Microsoft.AspNetCore.Mvc.Routing.IActionHttpMethodProvider";

    /// <summary>The namespace of <c>[HttpGet]</c> and its siblings, whose names are in <see cref="Shared.HttpVerb"/>.</summary>
    public const string MvcNamespace = "Microsoft.AspNetCore.Mvc";

    /// <summary>Whether <paramref name="symbol"/> is the non-generic, not nested type of that full name.</summary>
    public static bool Is(this ITypeSymbol? symbol, string fullName)
    {
        if (symbol is not INamedTypeSymbol { Arity: 0, ContainingType: null })
        {
            return false;
        }

        // From the right, so that nearly every other type is told by its own name, and nothing is allocated.
        var end = fullName.Length;
        for (ISymbol current = symbol; current is not (null or INamespaceSymbol { IsGlobalNamespace: true }); current = current.ContainingSymbol)
        {
            var start = end - current.Name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, current.Name, 0, current.Name.Length) != 0)
            {
                return false;
            }

            if (current.ContainingNamespace is null or { IsGlobalNamespace: true })
            {
                return start == 0;
            }

            if (start == 0 || fullName[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is that type or derives from it.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The interface of that name that <paramref name="type"/> implements, or null.</summary>
    public static INamedTypeSymbol? Interface(this ITypeSymbol type, string fullName)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate.Is(fullName))
            {
                return candidate;
            }
        }

        return null;
    }
}
