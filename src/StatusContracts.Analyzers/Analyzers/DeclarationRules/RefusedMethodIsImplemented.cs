using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Census;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// STC2009: a refusal of what another endpoint of the resource does. That of a class or group is reported when it says
/// nothing to any of its resources.
/// </summary>
internal static class RefusedMethodIsImplemented
{
    public static Diagnostic? Judge(DeclarationInQuestion question)
    {
        if (question.Use is not { IsStub: false, Refusal: { } refusal } use
            || !question.IsWhole
            || question.Endpoints is not { Sites: { IsEmpty: false } sites, Scope: var scope }
            || question.Census.Resources(question.CancellationToken) is not { IsSplit: false } resources
            || (scope != DeclarationScope.Endpoint && MayReachMore(resources)))
        {
            return null;
        }

        var method = HttpVerb.Canonical(refusal.Method) ?? refusal.Method;
        return sites.All(site => IsImplemented(method, site, question, except: scope == DeclarationScope.Endpoint ? site.Endpoint : null))
            ? Diagnostic.Create(Descriptors.STC2009_RefusedMethodIsImplemented, use.Location, method, sites[0].Route)
            : null;
    }

    // An endpoint that cannot be read may be of the group too.
    private static bool MayReachMore(ResourceMap resources) =>
        resources.HasUnknownRoutes || resources.Endpoints.Any(static endpoint => endpoint.Methods is null);

    // A handler that is mapped to what it refuses is the refusal.
    private static bool IsImplemented(string method, EndpointSite site, DeclarationInQuestion question, Endpoint? except) =>
        site.IsKnown
        && question.Census.Resources(question.CancellationToken).Find(site.Endpoint.Pattern!) is { } resource
        && resource.ByMethod.TryGetValue(method, out var takers)
        && Resource.IsImplemented(takers[0])
        && !ReferenceEquals(takers[0], except)
        && question.IsThereWith(takers[0], site);
}
