using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>What can be removed with a stub, so that nothing of it is left and nothing is missing.</summary>
internal static class RemovableStub
{
    /// <summary>The action that nobody names, or the statement that does nothing but map; null where there is none.</summary>
    public static SyntaxNode? Of(DeclarationUse use, ImmutableArray<EndpointSite> sites, DeclarationInQuestion question)
    {
        // What stands behind a flag was built for something.
        if (use.IsGated || sites.Any(site => site.Call != sites[0].Call))
        {
            return null;
        }

        if (sites[0].Call is not { } call)
        {
            return use is { Owner: MethodDeclarationSyntax action, Symbol: IMethodSymbol method } && IsFree(method, question) ? action : null;
        }

        // The method behind a method group would be left with its attribute.
        var statement = Statement(call);
        return statement?.Span.Contains(use.Syntax.Span) == true ? statement : null;
    }

    private static bool IsFree(IMethodSymbol method, DeclarationInQuestion question) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null }
        && IsGenerated(method.PartialImplementationPart)
        && !method.ContainingType.AllInterfaces.SelectMany(static type => type.GetMembers(), (_, member) => member).Any(member =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
        && !References.Of(method, question.Compilation, question.CancellationToken).Any();

    // The body of a partial stub goes with its declaration when the generator wrote it.
    private static bool IsGenerated(IMethodSymbol? implementation) =>
        implementation is null
        || implementation.DeclaringSyntaxReferences.All(static part => GeneratedFiles.IsGenerated(part.SyntaxTree));

    private static SyntaxNode? Statement(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == whole)
        {
            whole = next;
        }

        return whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            ? statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement
            : null;
    }
}
