using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Controllers;

/// <summary>Which types MVC takes for controllers, and which of their methods for actions.</summary>
internal static class ControllerTypes
{
    /// <summary>What the name of a controller ends in, and what its token leaves out.</summary>
    public const string Suffix = "Controller";

    /// <summary>
    /// Mirrors <c>IsController</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/Controllers/ControllerFeatureProvider.cs
    /// </summary>
    public static bool IsController(INamedTypeSymbol type)
    {
        var mayBe = type is
        {
            TypeKind: TypeKind.Class,
            IsAbstract: false,
            IsStatic: false,
            DeclaredAccessibility: Accessibility.Public,
            ContainingType: null,
            IsGenericType: false,
        };
        if (!mayBe)
        {
            return false;
        }

        var attributes = DeclaredAttributes.Of(type);
        return (HasSuffix(type.Name) || attributes.Find(KnownTypes.ControllerAttribute) is not null)
            && attributes.Find(KnownTypes.NonControllerAttribute) is null;
    }

    public static bool HasSuffix(string name) => name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The actions of a controller, its own and inherited. A method that is hidden by <c>new</c> is an action still, as
    /// <c>Type.GetMethods</c> lists it; one that is overridden is not.
    /// </summary>
    public static IEnumerable<IMethodSymbol> Actions(INamedTypeSymbol controller)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var type = controller; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            // They have some two hundred methods, none of which is an action.
            if (type.Is(KnownTypes.Controller) || type.Is(KnownTypes.ControllerBase))
            {
                break;
            }

            foreach (var member in type.GetMembers())
            {
                if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
                {
                    continue;
                }

                if (method.OverriddenMethod is { } hidden)
                {
                    overridden.Add(hidden);
                }

                if (!overridden.Contains(method) && IsAction(method))
                {
                    yield return method;
                }
            }
        }
    }

    /// <summary>
    /// Mirrors <c>IsAction</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/DefaultApplicationModelProvider.cs
    /// </summary>
    private static bool IsAction(IMethodSymbol method) =>
        method is
        {
            DeclaredAccessibility: Accessibility.Public,
            IsStatic: false,
            IsAbstract: false,
            IsGenericMethod: false,
        }
        && BaseDefinition(method) is { ContainingType.SpecialType: not SpecialType.System_Object } definition
        && !IsDispose(definition)
        && DeclaredAttributes.Of(method).Find(KnownTypes.NonActionAttribute) is null;

    /// <summary>The method at the start of the chain of overrides: <c>MethodInfo.GetBaseDefinition</c>.</summary>
    public static IMethodSymbol BaseDefinition(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }

    // Only what implements IDisposable.Dispose where it is declared; a method that merely has the name is an action.
    private static bool IsDispose(IMethodSymbol method)
    {
        foreach (var candidate in method.ContainingType.AllInterfaces)
        {
            if (candidate.SpecialType == SpecialType.System_IDisposable)
            {
                var dispose = candidate.GetMembers(nameof(IDisposable.Dispose)).FirstOrDefault();
                return dispose is not null && SymbolEqualityComparer.Default.Equals(
                    method.ContainingType.FindImplementationForInterfaceMember(dispose), method);
            }
        }

        return false;
    }
}
