using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Discovery.Text;

namespace StatusContracts.Discovery.Census;

/// <summary>Where the program names a method, found by its name and then bound: for the rare questions that need it.</summary>
internal static class References
{
    /// <summary>The names, those in <c>nameof</c> included. What does not compile counts when it may mean the method.</summary>
    public static IEnumerable<SimpleNameSyntax> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var token in FileWords.Of(tree).Tokens(method.Name))
            {
                if (token.Parent is SimpleNameSyntax name
                    && MayMean(name, method, compilation.GetSemanticModel(tree), cancellationToken))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Whether <paramref name="name"/> is only spelled: <c>nameof(Get)</c>.</summary>
    public static bool IsSpelled(SimpleNameSyntax name) =>
        Whole(name).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    /// <summary>Whether <paramref name="name"/> is called, and not handed on as a delegate.</summary>
    public static bool IsCalled(SimpleNameSyntax name) =>
        name.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call && CallSyntax.Name(call) == name;

    private static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool MayMean(SimpleNameSyntax name, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.Symbol is { } symbol ? IsSame(symbol, method) : info.CandidateSymbols.Any(candidate => IsSame(candidate, method));
    }

    private static bool IsSame(ISymbol symbol, IMethodSymbol method) =>
        symbol is IMethodSymbol other && SymbolEqualityComparer.Default.Equals(Definition(other), Definition(method));

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        return (method.PartialDefinitionPart ?? method).OriginalDefinition;
    }
}
