using Microsoft.CodeAnalysis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>The arguments of <c>[NotImplementedYet]</c>.</summary>
internal static class StubDeclaration
{
    /// <summary>The metadata name of the attribute.</summary>
    public const string Attribute = "StatusContracts.NotImplementedYetAttribute";

    /// <summary>What the attribute says; null when the feature cannot be read.</summary>
    public static StubFacts? Read(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: 1 } arguments
        && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string feature }
            ? new(
                feature,
                Named(attribute, nameof(StubFacts.PlannedFor)),
                Named(attribute, nameof(StubFacts.Documentation)),
                Named(attribute, nameof(StubFacts.Alternative)),
                Named(attribute, nameof(StubFacts.Detail)))
            : null;

    private static string? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Primitive, Value: string value })
            {
                return value;
            }
        }

        return null;
    }
}
