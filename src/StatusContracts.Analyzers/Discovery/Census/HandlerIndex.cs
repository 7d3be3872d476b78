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
            if (site.Action is { } action)
            {
                Add(index._byMethod, action.OriginalDefinition, site);
            }
            else if (site.Call is { } call)
            {
                index.Add(site, Handler(call), compilation.GetSemanticModel(call.SyntaxTree), cancellationToken);
            }
        }

        return index;
    }

    public ImmutableArray<EndpointSite> Find(HandlerFunction function) =>
        _byLambda.TryGetValue(function.Syntax, out var sites) || _byMethod.TryGetValue(function.Symbol.OriginalDefinition, out sites)
            ? [.. sites]
            : [];

    /// <summary>The argument of a mapping call that handles the requests: the last one, unless it is named.</summary>
    private static ExpressionSyntax? Handler(InvocationExpressionSyntax call) =>
        MapMember.Handler(call.ArgumentList.Arguments, call.ArgumentList.Arguments.Count - 1);

    private void Add(EndpointSite site, ExpressionSyntax? handler, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (handler)
        {
            case null:
                return;
            case ParenthesizedExpressionSyntax inner:
                Add(site, inner.Expression, model, cancellationToken);
                return;
            case CastExpressionSyntax cast:
                Add(site, cast.Expression, model, cancellationToken);
                return;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } target] }:
                Add(site, target.Expression, model, cancellationToken);
                return;
            case AnonymousFunctionExpressionSyntax:
                Add(_byLambda, handler, site);
                return;
        }

        // A method group that only becomes a delegate has no symbol of its own, but one candidate.
        var info = model.GetSymbolInfo(handler, cancellationToken);
        switch (info.Symbol ?? (info.CandidateSymbols is [var only] ? only : null))
        {
            case IMethodSymbol method:
                Add(_byMethod, method.OriginalDefinition, site);
                break;
            case ILocalSymbol when model.GetOperation(handler, cancellationToken) is ILocalReferenceOperation local
                && LocalValues.Of(local)?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                Add(_byLambda, lambda.Syntax, site);
                break;
        }
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
