using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>Which endpoints a function handles: actions by their methods, minimal APIs by the lambda or method they are given.</summary>
internal sealed class HandlerIndex
{
    private readonly Dictionary<ISymbol, List<EndpointSite>> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<EndpointSite>> _byLambda = [];

    public static HandlerIndex Of(ImmutableArray<EndpointSite> sites, Compilation compilation, CancellationToken cancellationToken)
    {
        var index = new HandlerIndex();
        foreach (var site in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (Handler(site, compilation, cancellationToken))
            {
                case (IMethodSymbol method, _):
                    Add(index._byMethod, method.OriginalDefinition, site);
                    break;
                case (_, { } lambda):
                    Add(index._byLambda, lambda, site);
                    break;
            }
        }

        return index;
    }

    public ImmutableArray<EndpointSite> Find(HandlerFunction function) =>
        _byLambda.TryGetValue(function.Syntax, out var sites) || _byMethod.TryGetValue(function.Symbol.OriginalDefinition, out sites)
            ? [.. sites]
            : [];

    /// <summary>The function that handles the requests of <paramref name="site"/>; null when its body is not in the program.</summary>
    public static HandlerFunction? FunctionOf(EndpointSite site, Compilation compilation, CancellationToken cancellationToken) =>
        Handler(site, compilation, cancellationToken) switch
        {
            (IMethodSymbol method, _) => HandlerFunction.Of(method.OriginalDefinition, compilation, cancellationToken),
            (_, { } syntax) when compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken)
                is IAnonymousFunctionOperation { Body: { } body } lambda => new(lambda.Symbol, lambda.Syntax, body),
            _ => null,
        };

    private static (IMethodSymbol? Method, SyntaxNode? Lambda) Handler(
        EndpointSite site, Compilation compilation, CancellationToken cancellationToken)
    {
        if (site.Action is not null)
        {
            return (site.Action, null);
        }

        // The argument that handles the requests is the last one, unless it is named.
        return site.Call is { } call
            && MapMember.Handler(call.ArgumentList.Arguments, call.ArgumentList.Arguments.Count - 1) is { } handler
                ? Handler(handler, compilation.GetSemanticModel(call.SyntaxTree), cancellationToken)
                : default;
    }

    private static (IMethodSymbol?, SyntaxNode?) Handler(ExpressionSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (handler)
        {
            case ParenthesizedExpressionSyntax inner:
                return Handler(inner.Expression, model, cancellationToken);
            case CastExpressionSyntax cast:
                return Handler(cast.Expression, model, cancellationToken);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } only] }:
                return Handler(only.Expression, model, cancellationToken);
            case AnonymousFunctionExpressionSyntax:
                return (null, handler);
        }

        return model.GetSymbolInfo(handler, cancellationToken).Symbol switch
        {
            IMethodSymbol method => (method, null),
            ILocalSymbol when model.GetOperation(handler, cancellationToken) is ILocalReferenceOperation local
                && LocalValues.Of(local)?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => (null, lambda.Syntax),
            _ => default,
        };
    }

    private static void Add<TKey>(Dictionary<TKey, List<EndpointSite>> index, TKey key, EndpointSite site)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var sites))
        {
            index.Add(key, sites = []);
        }

        sites.Add(site);
    }
}
