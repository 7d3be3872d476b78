using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Discovery.PartialMethods;
using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// All that one declaration says. The compiler walks every file once for each provider that reads syntax, which costs more
/// than most of the reading: so there is one provider.
/// </summary>
/// <param name="Controller">The endpoints of a controller.</param>
/// <param name="Map">What a member maps; null when that is nothing.</param>
/// <param name="Stubs">The planned partial methods.</param>
internal sealed record SourceFacts(EquatableArray<Endpoint> Controller, MapFact? Map, EquatableArray<PartialStub> Stubs)
{
    /// <summary>Whether <paramref name="node"/> may say anything, by its syntax alone.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        ControllerEndpoints.IsCandidate(node, cancellationToken)
        || PartialStubs.IsCandidate(node, cancellationToken)
        || MapCalls.IsCandidate(node, cancellationToken);

    /// <summary>What the candidate says.</summary>
    public static SourceFacts Read(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var node = context.Node;
        var isStub = PartialStubs.IsCandidate(node, cancellationToken);
        var controller = ControllerEndpoints.IsCandidate(node, cancellationToken) ? ControllerEndpoints.Read(context, cancellationToken) : default;

        // What is a candidate for nothing else is one for this: asking looks at each token of the member.
        var map = node is not TypeDeclarationSyntax && (!isStub || MapCalls.IsCandidate(node, cancellationToken))
            ? MapCalls.Read(context, cancellationToken)
            : null;
        return new(controller, map, isStub ? PartialStubs.Read(context, cancellationToken) : default);
    }
}
