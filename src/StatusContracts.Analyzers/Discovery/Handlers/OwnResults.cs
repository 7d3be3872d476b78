using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Results of the program's own that say their status when they are created: <c>class Missing() : StatusCodeResult(501)</c>,
/// or a constructor that sets <c>StatusCode</c>.
/// </summary>
internal static class OwnResults
{
    /// <summary>The answer that <paramref name="operation"/> creates; null when it creates none, or one that may write more.</summary>
    public static WrittenAnswer? Of(IOperation operation, Compilation compilation, CancellationToken cancellationToken)
    {
        if (operation is not IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences: [{ } declaration] } constructor, Type: { BaseType: { } result } type, Initializer: null }
            || !SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, compilation.Assembly)
            || SymbolEqualityComparer.Default.Equals(result.ContainingAssembly, compilation.Assembly)
            || !result.IsOrImplements(KnownTypes.ActionResultInterface)
            || type.GetMembers().Any(static member => member is IMethodSymbol { IsOverride: true }))
        {
            return null;
        }

        var syntax = declaration.GetSyntax(cancellationToken);
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        // A body sets what the base constructor set before.
        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        var answers = Parts(syntax)
            .Select(part => model.GetOperation(part, cancellationToken))
            .SelectMany(static part => part?.DescendantsAndSelf() ?? [])
            .Select(part => WrittenAnswers.OfConstructor(part, result))
            .OfType<WrittenAnswer>()
            .ToList();
        return answers is [{ } only] ? only : null;
    }

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode declaration) => declaration switch
    {
        ConstructorDeclarationSyntax { Initializer: not { ThisOrBaseKeyword.ValueText: "this" } } => [declaration],
        TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>(),
        _ => [],
    };
}
