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
    public static bool AppliesTo(IReadOnlyList<Endpoint> endpoints)
    {
        var resources = endpoints.Count(IsResource);
        return resources > 0 && endpoints.Count(endpoint => !EndpointDeclarations.IsFallback(endpoint)) > 1;
    }

    /// <summary>Selects; false when there is no resource among <paramref name="candidates"/>.</summary>
    public static bool Apply(CandidateSet candidates)
    {
        Resource? resource = null;
        var first = -1;
        var isHandled = false;
        var hasResource = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint is not { } endpoint)
            {
                // Another policy took it out.
                continue;
            }

            if (endpoint.Metadata.GetMetadata<Resource>() is { } found)
            {
                hasResource = true;
                if (candidates.IsValidCandidate(i))
                {
                    first = resource is null ? i : first;
                    resource = resource?.Unite(found) ?? found;
                    candidates.SetValidity(i, false);
                }
            }
            else if (candidates.IsValidCandidate(i) && !IsStub(endpoint) && !EndpointDeclarations.IsFallback(endpoint))
            {
                isHandled = true;
            }
        }

        if (resource is not null && !isHandled)
        {
            AnswerWith(resource, candidates, first);
        }

        return hasResource;
    }

    private static void AnswerWith(Resource resource, CandidateSet candidates, int index)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsStub(candidates[i].Endpoint))
            {
                // The URL is a stub's; what else matches it only has a say in its Allow.
                candidates.ReplaceEndpoint(i, resource.Answering((RouteEndpoint)candidates[i].Endpoint), candidates[i].Values);
                return;
            }
        }

        candidates.SetValidity(index, true);
        candidates.ReplaceEndpoint(index, resource.Endpoint, candidates[index].Values);
    }

    private static bool IsResource(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Resource>() is not null;

    private static bool IsStub(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StubAnswer>() is not null;
}
