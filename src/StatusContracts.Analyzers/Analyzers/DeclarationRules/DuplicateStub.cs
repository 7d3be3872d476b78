using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Census;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2007: a stub for what another endpoint on the same route already does.</summary>
internal static class DuplicateStub
{
    public static Diagnostic? Judge(DeclarationInQuestion question)
    {
        if (question.Use is not { IsStub: true, Stub.Feature: var feature } use
            || !question.IsWhole
            || question.Endpoints is not { Scope: DeclarationScope.Endpoint, Sites: { IsEmpty: false } sites }
            || question.Census.Resources(question.CancellationToken) is not { IsSplit: false } resources
            || !sites.All(site => IsImplementedElsewhere(site, resources, question)))
        {
            return null;
        }

        // The fix removes what is handed to it here.
        Location[] removed = RemovableStub.Of(use, sites, question) is { } stub ? [stub.GetLocation()] : [];
        var methods = string.Join(", ", sites[0].Endpoint.Methods!.Value);
        return Diagnostic.Create(Descriptors.STC2007_DuplicateStub, use.Location, removed, feature, methods, sites[0].Route);
    }

    private static bool IsImplementedElsewhere(EndpointSite site, ResourceMap resources, DeclarationInQuestion question) =>
        site is { IsKnown: true, Endpoint: { Methods: { Count: > 0 } methods, Pattern: { } pattern } }
        && resources.Find(pattern) is { } resource
        && methods.All(method => resource.ByMethod.TryGetValue(method, out var takers)
            && Resource.IsImplemented(takers[0])
            && question.IsThereWith(takers[0], site));
}
