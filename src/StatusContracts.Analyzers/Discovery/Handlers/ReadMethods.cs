using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// The methods that were followed already. One that is called in many places, by others that are, would be read as often as
/// the product of all places; here it is read again only when fewer calls lead to it, so that it is followed further.
/// </summary>
/// <param name="mostCalls">How many calls are followed one behind the other.</param>
internal sealed class ReadMethods(int mostCalls)
{
    private readonly Dictionary<IMethodSymbol, int> _callsTo = new(SymbolEqualityComparer.Default);

    /// <summary>Whether calls are still followed where <paramref name="calls"/> lead.</summary>
    public bool IsNear(int calls) => calls < mostCalls;

    /// <summary>Whether <paramref name="method"/> is worth reading behind that many calls; from then on it is not.</summary>
    public bool Add(IMethodSymbol method, int calls)
    {
        if (_callsTo.TryGetValue(method, out var fewest) && fewest <= calls)
        {
            return false;
        }

        _callsTo[method] = calls;
        return true;
    }
}
