using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>What locals hold that are set once, where they are declared.</summary>
internal static class LocalValues
{
    /// <summary>The value of <paramref name="reference"/>; null when the local may hold another by now.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? value = null;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local):
                    value = declarator.GetVariableInitializer()?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when Is(target.Local, local):
                case IDeconstructionAssignmentOperation { Target: var several } when Mentions(several, local):
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation changed } when Is(changed.Local, local):
                case IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In), Value: ILocalReferenceOperation passed } when Is(passed.Local, local):
                case IAddressOfOperation { Reference: ILocalReferenceOperation taken } when Is(taken.Local, local):
                    return null;
            }
        }

        // A local that is made of itself does not compile, but is bound: what is followed here has to come to an end.
        return value?.Syntax.Span.End <= reference.Syntax.SpanStart ? value : null;
    }

    private static bool Mentions(IOperation operation, ILocalSymbol local) =>
        operation.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation mentioned && Is(mentioned.Local, local));

    private static bool Is(ISymbol symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);
}
