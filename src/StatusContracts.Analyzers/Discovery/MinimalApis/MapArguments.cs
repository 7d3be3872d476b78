using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The arguments of calls whose parameters are known by name and place.</summary>
internal static class MapArguments
{
    /// <summary>The argument for the parameter <paramref name="name"/> at <paramref name="position"/>; null when it is left out.</summary>
    public static ExpressionSyntax? Find(SeparatedSyntaxList<ArgumentSyntax> arguments, string name, int position)
    {
        foreach (var argument in arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument.Expression;
            }
        }

        return position >= 0 && position < arguments.Count && arguments[position].NameColon is null ? arguments[position].Expression : null;
    }
}
