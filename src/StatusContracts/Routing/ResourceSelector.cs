using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>
/// Decides, once constraints are tested, which resource a URL reaches. Needed only where several routes of different
/// constraints meet; everywhere else the graph alone decides.
/// </summary>
internal static class ResourceSelector
{
    /// <summary>Whether several of <paramref name="endpoints"/> may match one URL, a resource among them.</summary>
    public static bool AppliesTo(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(IsResource)
        && endpoints.Count(endpoint => !EndpointDeclarations.IsFallback(endpoint)) > 1;

    /// <summary>
    /// Selects for a request of <paramref name="method"/>, where there is a resource among <paramref name="candidates"/>.
    /// </summary>
    public static void Apply(string method, CandidateSet candidates)
    {
        Resource? resource = null;
        var resourceIndex = -1;
        var endpointIndex = -1;
        var isPastEndpoints = false;

        // Candidates come in the order in which routing prefers them: endpoints, resources, fallbacks.
        for (var i = 0; i < candidates.Count; i++)
        {
            // Null where another policy took the candidate out.
            var endpoint = candidates[i].Endpoint;
            if (endpoint?.Metadata.GetMetadata<Resource>() is { } found)
            {
                isPastEndpoints = true;
                if (candidates.IsValidCandidate(i))
                {
                    resourceIndex = resource is null ? i : resourceIndex;
                    resource = resource?.Unite(found) ?? found;
                    candidates.SetValidity(i, false);
                }
            }
            else if (!isPastEndpoints && endpointIndex < 0 && candidates.IsValidCandidate(i))
            {
                endpointIndex = i;
            }
        }

        if (resource is null || (endpointIndex < 0 && resource.Takes(method)))
        {
            // Nothing here is the URL's; or the method is, but not with this content.
        }
        else if (endpointIndex < 0)
        {
            candidates.SetValidity(resourceIndex, true);
            candidates.ReplaceEndpoint(resourceIndex, resource.Endpoint, candidates[resourceIndex].Values);
        }
        else if (candidates[endpointIndex].Endpoint is RouteEndpoint stub && IsStub(stub))
        {
            // What else matches the URL of a stub only has a say in its Allow.
            candidates.ReplaceEndpoint(endpointIndex, resource.Answering(stub), candidates[endpointIndex].Values);
        }
    }

    private static bool IsResource(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Resource>() is not null;

    private static bool IsStub(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StubAnswer>() is not null;
}
