using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Questions about single operations.</summary>
internal static class Operations
{
    /// <summary>What is converted, if anything is: implicit conversions stand everywhere.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>What <paramref name="operation"/> stands in, from the inside out.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }

    /// <summary>Whether <paramref name="operation"/> stands in the syntax of <paramref name="node"/>.</summary>
    public static bool IsIn(this IOperation operation, SyntaxNode node) =>
        operation.Syntax.SyntaxTree == node.SyntaxTree && node.Span.Contains(operation.Syntax.Span);
}
