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
    /// <summary>
    /// Whether several of <paramref name="endpoints"/> may match one URL, a resource or an endpoint that serves HEAD for GET
    /// among them.
    /// </summary>
    public static bool AppliesTo(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => IsResource(endpoint) || HeadEndpoint.Is(endpoint))
        && endpoints.Count(endpoint => !EndpointDeclarations.IsFallback(endpoint)) > 1;

    /// <summary>
    /// Selects for a request of <paramref name="method"/>, where there is a resource, or an endpoint that serves HEAD for GET, among <paramref name="candidates"/>.
    /// </summary>
    public static void Apply(string method, CandidateSet candidates)
    {
        HeadEndpoint.GiveWay(candidates);

        // Candidates come in the order in which routing prefers them: endpoints, resources, fallbacks.
        var first = FirstValid(candidates);
        if (first < 0 || candidates[first].Endpoint is not { } endpoint)
        {
            return;
        }

        // One of the resources at the most may stay. None where an endpoint takes the request: should a later policy reject
        // that one, it is not for its method.
        var isTaken = IsResource(endpoint) ? IsTakenLast(candidates) : !IsStub(endpoint);
        var resource = isTaken ? null : Unite(candidates);
        TakeOutResources(candidates);
        if (resource is null)
        {
            return;
        }

        if (IsStub(endpoint))
        {
            // What else matches the URL of a stub only has a say in its Allow.
            candidates.ReplaceEndpoint(first, resource.Answering((RouteEndpoint)endpoint), candidates[first].Values);
        }
        else if (!resource.Takes(method))
        {
            candidates.SetValidity(first, true);
            candidates.ReplaceEndpoint(first, resource.Endpoint, candidates[first].Values);
        }

        // Else the method is the URL's, but not with this content.
    }

    private static int FirstValid(CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            // No endpoint: another policy took the candidate out.
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is not null)
            {
                return i;
            }
        }

        return -1;
    }

    // An endpoint of the last order that is no fallback comes behind the resources, and yet before them.
    private static bool IsTakenLast(CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i)
                && candidates[i].Endpoint is RouteEndpoint { Order: int.MaxValue } last
                && !EndpointDeclarations.IsFallback(last))
            {
                return true;
            }
        }

        return false;
    }

    private static Resource? Unite(CandidateSet candidates)
    {
        Resource? resource = null;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint?.Metadata.GetMetadata<Resource>() is { } found)
            {
                resource = resource?.Unite(found) ?? found;
            }
        }

        return resource;
    }

    private static void TakeOutResources(CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (IsResource(candidates[i].Endpoint))
            {
                candidates.SetValidity(i, false);
            }
        }
    }

    private static bool IsResource(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Resource>() is not null;

    private static bool IsStub(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StubAnswer>() is not null;
}
