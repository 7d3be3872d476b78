using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery;

/// <summary>Attributes as reflection gives them, <c>GetCustomAttributes(inherit: true)</c>, which is how MVC reads them.</summary>
internal static class DeclaredAttributes
{
    /// <summary>
    /// The attributes of <paramref name="symbol"/>, then those that it inherits: of the base classes of a class, of what a
    /// method overrides. An attribute that may stand once hides the inherited one of its type.
    /// </summary>
    public static ImmutableArray<AttributeData> Of(ISymbol symbol)
    {
        var own = symbol.GetAttributes();
        return Base(symbol) is { } inherited ? [.. WithInherited(own, inherited)] : own;
    }

    /// <summary>What the attribute that is written as <paramref name="syntax"/> says; null when it stands on nothing that has attributes.</summary>
    public static AttributeData? Of(AttributeSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        if (syntax.Parent?.Parent is not { } owner)
        {
            return null;
        }

        ISymbol? symbol = owner is CompilationUnitSyntax ? model.Compilation.Assembly : model.GetDeclaredSymbol(owner, cancellationToken);
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (attribute.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The first attribute of that type or of one derived from it, or null.</summary>
    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, string fullName)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.IsOrDerivesFrom(fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The first attribute of which that holds, or null.</summary>
    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, Func<AttributeData, bool> holds)
    {
        foreach (var attribute in attributes)
        {
            if (holds(attribute))
            {
                return attribute;
            }
        }

        return null;
    }

    private static IEnumerable<AttributeData> WithInherited(ImmutableArray<AttributeData> own, ISymbol? symbol)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var attribute in own)
        {
            if (attribute.AttributeClass is { } type)
            {
                seen.Add(type);
            }

            yield return attribute;
        }

        for (; symbol is not null; symbol = Base(symbol))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { } type)
                {
                    var (isInherited, allowsMultiple) = Usage(type);
                    if (isInherited && (seen.Add(type) || allowsMultiple))
                    {
                        yield return attribute;
                    }
                }
            }
        }
    }

    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { BaseType.SpecialType: not SpecialType.System_Object } type => type.BaseType,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    // AttributeUsage itself is inherited: the nearest one counts.
    private static (bool IsInherited, bool AllowsMultiple) Usage(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: nameof(AttributeUsageAttribute) } usage
                    && usage.Is("System." + nameof(AttributeUsageAttribute)))
                {
                    return (
                        Argument(attribute, nameof(AttributeUsageAttribute.Inherited)) ?? true,
                        Argument(attribute, nameof(AttributeUsageAttribute.AllowMultiple)) ?? false);
                }
            }
        }

        return (true, false);
    }

    private static bool? Argument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value as bool?;
            }
        }

        return null;
    }
}
