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
    private readonly Dictionary<EndpointSite, IMethodSymbol> _handlers = [];

    public static HandlerIndex Of(ImmutableArray<EndpointSite> sites, Compilation compilation, CancellationToken cancellationToken)
    {
        var index = new HandlerIndex();
        foreach (var site in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (site.Action is { } action)
            {
                index.Add(action, site);
            }
            else if (site.Call is { } call)
            {
                index.Add(site, Handler(call), compilation.GetSemanticModel(call.SyntaxTree), cancellationToken);
            }
        }

        return index;
    }

    /// <summary>The function that handles the requests of <paramref name="site"/>; null when it cannot be read.</summary>
    public IMethodSymbol? Handler(EndpointSite site) => _handlers.TryGetValue(site, out var handler) ? handler : null;

    /// <summary>The endpoints that <paramref name="function"/> handles.</summary>
    public ImmutableArray<EndpointSite> Find(HandlerFunction function) => Find(function.Symbol, function.Syntax);

    /// <summary>The same of a function that may have no body.</summary>
    public ImmutableArray<EndpointSite> Find(IMethodSymbol function, SyntaxNode syntax) =>
        _byLambda.TryGetValue(syntax, out var sites) || _byMethod.TryGetValue((function.PartialImplementationPart ?? function).OriginalDefinition, out sites)
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
            case AnonymousFunctionExpressionSyntax when model.GetSymbolInfo(handler, cancellationToken).Symbol is IMethodSymbol lambda:
                Add(lambda, handler, site);
                return;
        }

        // A method group that becomes a Delegate is bound to no method, but may have only one.
        var info = model.GetSymbolInfo(handler, cancellationToken);
        switch (info.Symbol ?? (info.CandidateSymbols is [{ } single] ? single : null))
        {
            case IMethodSymbol method:
                Add(method, site);
                break;
            case ILocalSymbol when model.GetOperation(handler, cancellationToken) is ILocalReferenceOperation local
                && LocalValues.Of(local)?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                Add(lambda.Symbol, lambda.Syntax, site);
                break;
            case IFieldSymbol { IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration] }
                when declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } kept }
                    && model.Compilation.ContainsSyntaxTree(kept.SyntaxTree):
                Add(site, kept, model.Compilation.GetSemanticModel(kept.SyntaxTree), cancellationToken);
                break;
        }
    }

    private void Add(IMethodSymbol method, EndpointSite site)
    {
        // The other half of a partial method has no body.
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        Add(_byMethod, method, site);
        _handlers[site] = method;
    }

    private void Add(IMethodSymbol lambda, SyntaxNode syntax, EndpointSite site)
    {
        Add(_byLambda, syntax, site);
        _handlers[site] = lambda;
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
