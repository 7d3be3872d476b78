using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Discovery.Handlers;

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
            var handler = site.Call is { } call
                ? HandlerTarget.Of(call, compilation.GetSemanticModel(call.SyntaxTree), cancellationToken)
                : new(site.Action, null);
            if (handler.Method is { } method)
            {
                Add(index._byMethod, Definition(method), site);
            }
            else if (handler.Lambda is { } lambda)
            {
                Add(index._byLambda, lambda, site);
            }
        }

        return index;
    }

    public ImmutableArray<EndpointSite> Find(HandlerFunction function) => Find(function.Symbol, function.Syntax);

    public ImmutableArray<EndpointSite> Find(IMethodSymbol method, SyntaxNode syntax) =>
        _byLambda.TryGetValue(syntax, out var sites) || _byMethod.TryGetValue(Definition(method), out sites) ? [.. sites] : [];

    // A partial method is two symbols: the one that declares it stands for both.
    private static IMethodSymbol Definition(IMethodSymbol method) => (method.PartialDefinitionPart ?? method).OriginalDefinition;

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
