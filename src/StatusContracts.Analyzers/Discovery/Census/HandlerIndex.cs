using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Collections;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Which endpoints a function handles: actions by their methods, minimal APIs by the lambda or method they are given. A
/// lambda is known by its syntax: to bind it is to bind all of the member that it stands in, and most are never asked for.
/// </summary>
internal sealed class HandlerIndex
{
    private readonly Compilation _compilation;
    private readonly Dictionary<ISymbol, List<EndpointSite>> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<EndpointSite>> _byLambda = [];
    private readonly Dictionary<EndpointSite, IMethodSymbol> _methods = new(ReferenceComparer<EndpointSite>.Instance);
    private readonly Dictionary<EndpointSite, SyntaxNode> _lambdas = new(ReferenceComparer<EndpointSite>.Instance);

    private HandlerIndex(Compilation compilation) => _compilation = compilation;

    public static HandlerIndex Of(ImmutableArray<EndpointSite> sites, Compilation compilation, CancellationToken cancellationToken)
    {
        var index = new HandlerIndex(compilation);
        foreach (var site in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (site.Action is { } action)
            {
                index.Add(action, site);
            }
            else if (site.Call is { } call)
            {
                index.Add(site, Handler(call), cancellationToken);
            }
        }

        return index;
    }

    /// <summary>The function that handles the requests of <paramref name="site"/>; null when it cannot be read.</summary>
    public IMethodSymbol? Handler(EndpointSite site, CancellationToken cancellationToken) =>
        _methods.TryGetValue(site, out var method) ? method
        : _lambdas.TryGetValue(site, out var lambda) ? Model(lambda).GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol
        : null;

    /// <summary>The endpoints that <paramref name="function"/> handles.</summary>
    public ImmutableArray<EndpointSite> Find(HandlerFunction function) => Find(function.Symbol, function.Syntax);

    /// <summary>The same of a function that may have no body.</summary>
    public ImmutableArray<EndpointSite> Find(IMethodSymbol function, SyntaxNode syntax) =>
        _byLambda.TryGetValue(syntax, out var sites) || _byMethod.TryGetValue((function.PartialImplementationPart ?? function).OriginalDefinition, out sites)
            ? [.. sites]
            : [];

    /// <summary>The same of a lambda.</summary>
    public ImmutableArray<EndpointSite> Find(AnonymousFunctionExpressionSyntax lambda) =>
        _byLambda.TryGetValue(lambda, out var sites) ? [.. sites] : [];

    /// <summary>The argument of a mapping call that handles the requests: the last one, unless it is named.</summary>
    private static ExpressionSyntax? Handler(InvocationExpressionSyntax call) =>
        MapMember.Handler(call.ArgumentList.Arguments, call.ArgumentList.Arguments.Count - 1);

    private void Add(EndpointSite site, ExpressionSyntax? handler, CancellationToken cancellationToken)
    {
        switch (handler)
        {
            case null:
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(site, inner.Expression, cancellationToken);
                break;
            case CastExpressionSyntax cast:
                Add(site, cast.Expression, cancellationToken);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } target] }:
                Add(site, target.Expression, cancellationToken);
                break;
            case AnonymousFunctionExpressionSyntax:
                Add(handler, site);
                break;
            default:
                AddNamed(site, handler, Model(handler), cancellationToken);
                break;
        }
    }

    private void AddNamed(EndpointSite site, ExpressionSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        // A method group that becomes a Delegate is bound to no method, but may have only one.
        var info = model.GetSymbolInfo(handler, cancellationToken);
        switch (info.Symbol ?? (info.CandidateSymbols is [{ } single] ? single : null))
        {
            case IMethodSymbol method:
                Add(method, site);
                break;
            case ILocalSymbol when model.GetOperation(handler, cancellationToken) is ILocalReferenceOperation local
                && LocalValues.Of(local)?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                Add(lambda.Syntax, site);
                break;
            case IFieldSymbol { IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration] }
                when declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } kept }
                    && _compilation.ContainsSyntaxTree(kept.SyntaxTree):
                Add(site, kept, cancellationToken);
                break;
        }
    }

    // The compiler keeps one for each file while it runs analyzers.
    private SemanticModel Model(SyntaxNode node) => _compilation.GetSemanticModel(node.SyntaxTree);

    private void Add(IMethodSymbol method, EndpointSite site)
    {
        // The other half of a partial method has no body.
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        Add(_byMethod, method, site);
        _methods[site] = method;
    }

    private void Add(SyntaxNode lambda, EndpointSite site)
    {
        Add(_byLambda, lambda, site);
        _lambdas[site] = lambda;
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
