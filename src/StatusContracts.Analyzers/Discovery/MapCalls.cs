using Microsoft.CodeAnalysis;
using StatusContracts.Model;

namespace StatusContracts.Discovery;

/// <summary>The calls that map minimal APIs, open groups, and hand route builders on.</summary>
internal static class MapCalls
{
    /// <summary>Whether <paramref name="node"/> may be such a call, by its syntax alone.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => false;

    /// <summary>What the call says; null when it is none of ours.</summary>
    public static MapFact? Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) => null;
}
