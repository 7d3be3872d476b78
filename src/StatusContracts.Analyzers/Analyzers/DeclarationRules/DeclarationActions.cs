using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>How analyzers come to each declaration of a compilation.</summary>
internal static class DeclarationActions
{
    /// <summary>
    /// Runs <paramref name="action"/> once for each declaration, wherever it stands. Attributes on lambdas and local
    /// functions have neither symbol nor operation actions, so it is syntax that is asked; a node of another name costs a
    /// comparison. The node of the context may be the type around the declaration.
    /// </summary>
    public static void RegisterDeclarationAction(
        this CompilationStartAnalysisContext context, Action<DeclarationUse, SyntaxNodeAnalysisContext> action)
    {
        if (DeclarationUses.Of(context.Compilation) is not { } uses)
        {
            return;
        }

        context.RegisterAttributeAction(Read);
        context.RegisterSyntaxNodeAction(node => Read(node.Node, node), DeclarationUses.CallKinds);

        void Read(SyntaxNode syntax, SyntaxNodeAnalysisContext node)
        {
            if (uses.Read(syntax, node.SemanticModel, node.CancellationToken) is { } use)
            {
                action(use, node);
            }
        }
    }
}
