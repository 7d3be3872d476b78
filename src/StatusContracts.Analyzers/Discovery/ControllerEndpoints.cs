using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Model;

namespace StatusContracts.Discovery;

/// <summary>The endpoints that controllers declare, as MVC sees them.</summary>
internal static class ControllerEndpoints
{
    /// <summary>Whether <paramref name="node"/> may declare a controller, by its syntax alone.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => false;

    /// <summary>The endpoints of the controller that <paramref name="context"/> declares; none when it is no controller.</summary>
    public static EquatableArray<Endpoint> Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) => default;
}
