using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>The flags that <c>[assembly: FeatureFlags(typeof(…))]</c> says are all that there are.</summary>
internal sealed class FeatureFlagList
{
    // A nested type may derive from the one around it.
    private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);

    // Configuration knows no case.
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The types that declare them, for the reader.</summary>
    public string Label { get; private set; } = "";

    public bool Contains(string flag) => _names.Contains(flag);

    /// <summary>The list of <paramref name="compilation"/>; null when it gives none, or one that cannot be read whole.</summary>
    public static FeatureFlagList? Of(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(KnownTypes.FeatureFlagsAttribute) is null)
        {
            return null;
        }

        var list = new FeatureFlagList();
        var labels = new List<string>();
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (!attribute.AttributeClass.Is(KnownTypes.FeatureFlagsAttribute))
            {
                continue;
            }

            if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }] || !list.Add(type))
            {
                return null;
            }

            labels.Add(type.Name);
        }

        list.Label = string.Join(", ", labels.Distinct());
        return labels.Count > 0 ? list : null;
    }

    // False where a flag may have a name that only running the program tells.
    private bool Add(INamedTypeSymbol type)
    {
        if (!_read.Add(type.OriginalDefinition))
        {
            return true;
        }

        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { HasConstantValue: true } field when type.TypeKind == TypeKind.Enum:
                    _names.Add(field.Name);
                    break;
                case IFieldSymbol { HasConstantValue: true, ConstantValue: string name }:
                    _names.Add(name);
                    break;
                case IFieldSymbol { IsStatic: true, Type.SpecialType: SpecialType.System_String }:
                case IPropertySymbol { IsStatic: true, Type.SpecialType: SpecialType.System_String }:
                case INamedTypeSymbol nested when !Add(nested):
                    return false;
            }
        }

        return type.TypeKind == TypeKind.Enum || type.BaseType is not { SpecialType: not SpecialType.System_Object } ancestor || Add(ancestor);
    }
}
