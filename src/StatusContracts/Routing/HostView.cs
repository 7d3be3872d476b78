using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>What <see cref="HostSplits"/> leave for one host.</summary>
internal sealed class HostView(HostSplits splits, List<int> edges)
{
    /// <summary>Whether the endpoint can be selected for <paramref name="method"/>, null for any that no endpoint names.</summary>
    public bool Shows(Endpoint endpoint, string? method) => splits.IsLeft(endpoint, method, edges);

    /// <summary>Whether the endpoint can be selected at all; one that takes no requests, whether its hosts match.</summary>
    public bool Shows(Claim claim) =>
        claim.IsRefusal ? splits.Matches(claim.Endpoint, edges) : splits.IsLeft(claim.Endpoint, edges);

    /// <summary>Whether what the endpoint says of other methods is said on this host.</summary>
    public bool Explains(Endpoint endpoint) => splits.Matches(endpoint, edges);
}
