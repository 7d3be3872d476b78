using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Collections;

namespace StatusContracts.Discovery;

/// <summary>The lists of <c>[assembly: ServerMethods(…)]</c>.</summary>
internal static class ServerMethodLists
{
    /// <summary>Whether <paramref name="node"/> can carry the attribute: always, only a file can.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => true;

    /// <summary>The methods, in the order in which they are listed; null when one cannot be read.</summary>
    public static EquatableArray<string>? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        Read(context.Attributes);

    /// <inheritdoc cref="Read(GeneratorAttributeSyntaxContext, CancellationToken)"/>
    public static EquatableArray<string>? Read(ImmutableArray<AttributeData> attributes)
    {
        var methods = new List<string>();
        foreach (var attribute in attributes)
        {
            if (attribute.ConstructorArguments is not { Length: 1 } arguments
                || arguments[0] is not { Kind: TypedConstantKind.Array, IsNull: false } list)
            {
                return null;
            }

            foreach (var item in list.Values)
            {
                if (item.Value is not string method)
                {
                    return null;
                }

                methods.Add(method);
            }
        }

        return methods.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }
}
