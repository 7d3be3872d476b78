using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Routing;

/// <summary>
/// The matcher policies that select among endpoints of one route, method and host: by content type, and whatever the
/// application or a package adds (API versions, action constraints).
/// </summary>
internal sealed class NeighbourPolicies(IServiceProvider services)
{
    // Internal to ASP.NET Core; a test holds it against the policy that its AddRouting adds.
    private const string AcceptsMatcherPolicy = "Microsoft.AspNetCore.Routing.Matching.AcceptsMatcherPolicy";

    private static readonly Endpoint[] Undeclared =
    [
        new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("a"), order: 0, EndpointMetadataCollection.Empty, null),
        new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("a"), order: 0, EndpointMetadataCollection.Empty, null),
    ];

    // Asked for when the first graph is built, not before: the policies include ours, which needs this.
    private readonly Lazy<MatcherPolicy[]> _policies = new(
        () => [.. services.GetServices<MatcherPolicy>().Where(policy => policy
            is not (HttpMethodMatcherPolicy or HostMatcherPolicy or ContractMatcherPolicy
                or ContentTypeMatcherPolicy or LateStubMatcherPolicy))],
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The stock policy that selects by content type; null in an application that took it out.</summary>
    public INodeBuilderPolicy? OfContentTypes => Array.Find(_policies.Value, IsOfContentTypes) as INodeBuilderPolicy;

    /// <summary>Whether one of the policies may pass <paramref name="endpoint"/> over.</summary>
    public bool MayPassOver(Endpoint endpoint) => Array.Exists(_policies.Value, policy => Applies(policy, [endpoint]));

    /// <summary>Whether <paramref name="second"/> may be selected where <paramref name="first"/> could be as well.</summary>
    public bool MayPrefer(Endpoint second, Endpoint first) =>
        !AcceptedContent.Covers(first, second)
        || Array.Exists(_policies.Value, policy => !IsOfContentTypes(policy) && Applies(policy, [first, second]));

    /// <summary>
    /// Whether the two are declared to be for different requests, whatever content they accept: a policy applies to them by
    /// what they declare. One that applies to every endpoint says nothing about these.
    /// </summary>
    public bool TellsApart(Endpoint first, Endpoint second) => Array.Exists(_policies.Value, policy =>
        !IsOfContentTypes(policy) && Applies(policy, [first, second]) && !Applies(policy, Undeclared));

    private static bool IsOfContentTypes(MatcherPolicy policy) => policy.GetType().FullName == AcceptsMatcherPolicy;

    private static bool Applies(MatcherPolicy policy, Endpoint[] endpoints) =>
        (policy is INodeBuilderPolicy builder && builder.AppliesToEndpoints(endpoints))
        || (policy is IEndpointSelectorPolicy selector && selector.AppliesToEndpoints(endpoints));
}
