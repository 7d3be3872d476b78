using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.Declarations;

/// <summary>How analyzers come to each declaration of a compilation.</summary>
internal static class DeclarationActions
{
    /// <summary>
    /// Runs <paramref name="action"/> for each declaration, wherever it stands. Attributes on lambdas and local functions
    /// have neither symbol nor operation actions, so it is syntax that is asked; a node of another name costs a comparison.
    /// </summary>
    public static void RegisterDeclarationAction(
        this CompilationStartAnalysisContext context, Action<DeclarationUse, SyntaxNodeAnalysisContext> action)
    {
        if (DeclarationUses.Of(context.Compilation) is { } uses)
        {
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    if (uses.Read(node.Node, node.SemanticModel, node.CancellationToken) is { } use)
                    {
                        action(use, node);
                    }
                },
                DeclarationUses.Kinds);
        }
    }
}
