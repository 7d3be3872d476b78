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
    /// among them; or a resource that has the method.
    /// </summary>
    public static bool AppliesTo(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => ResourceOf(endpoint) is not null || HeadEndpoint.Is(endpoint))
        && (endpoints.Count(endpoint => !EndpointDeclarations.IsFallback(endpoint)) > 1
            || endpoints.Any(Resource.IsWitness)
            || endpoints.Any(endpoint => ResourceOf(endpoint) is { IsUncertain: true }));

    /// <summary>
    /// Selects for the request of <paramref name="context"/>, where there is a resource, or an endpoint that serves HEAD for
    /// GET, among <paramref name="candidates"/>. Returns whether it selected an answer of this library.
    /// </summary>
    public static bool Apply(HttpContext context, CandidateSet candidates)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            HeadEndpoint.GiveWay(context, candidates);
        }

        var isTaken = TakeOutResources(candidates, out var place, out var united);

        // Should a later policy reject the endpoint that takes the request, it is not for its method.
        if (!isTaken || HasStub(candidates))
        {
            if (united?.On(context) is not { } resource)
            {
                RestoreRefusal(candidates);
            }
            else if (isTaken)
            {
                Tell(resource, candidates);
            }
            else
            {
                return Answer(resource, context.Request.Method, candidates, place);
            }
        }

        return false;
    }

    private static bool Answer(Resource resource, string method, CandidateSet candidates, int place)
    {
        if (resource.Implements(method) || !resource.Exists)
        {
            // The method is the URL's, but not with this content: what follows is as ever.
            RestoreRefusal(candidates);
            return false;
        }

        var answer = resource.Planned(method) is { } stub ? resource.Answering(stub) : resource.Endpoint;
        candidates.SetValidity(place, true);
        candidates.ReplaceEndpoint(place, answer, candidates[place].Values);
        return true;
    }

    /// <summary>
    /// Takes out all resources: at the most one answers, which decides for all. Returns whether an endpoint comes first, not a
    /// resource or a fallback. One of the last order that is no fallback comes behind the resources, and yet before them. What
    /// a dynamic fallback has become by now shows neither.
    /// </summary>
    /// <param name="place">The place of the first resource; negative where there is none.</param>
    /// <param name="united">What all of them are together; null where there is none.</param>
    private static bool TakeOutResources(CandidateSet candidates, out int place, out Resource? united)
    {
        place = -1;
        united = null;
        bool? isTaken = null;

        // Candidates come in the order in which routing prefers them.
        for (var i = 0; i < candidates.Count; i++)
        {
            // No endpoint: another policy took the candidate out.
            if (!candidates.IsValidCandidate(i) || candidates[i].Endpoint is not { } endpoint)
            {
                continue;
            }

            if (ResourceOf(endpoint) is { } resource)
            {
                united = united?.Unite(resource) ?? resource;
                place = place < 0 ? i : place;
                candidates.SetValidity(i, false);
            }
            else
            {
                isTaken ??= !EndpointDeclarations.IsFallback(endpoint)
                    && (place < 0 || endpoint is RouteEndpoint { Order: int.MaxValue });
            }
        }

        return isTaken == true;
    }

    private static bool HasStub(CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && StubAnswer.IsOn(candidates[i].Endpoint))
            {
                return true;
            }
        }

        return false;
    }

    // What else matches the URL of a stub only has a say in its Allow.
    private static void Tell(Resource resource, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i)
                && candidates[i].Endpoint is RouteEndpoint endpoint
                && StubAnswer.IsOn(endpoint))
            {
                candidates.ReplaceEndpoint(i, resource.Answering(endpoint), candidates[i].Values);
            }
        }
    }

    // The graph holds it as a route; to the rest of the pipeline it is what it is without this library.
    private static void RestoreRefusal(CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (RefusalOf(candidates[i].Endpoint) is { } refusal)
            {
                candidates.ReplaceEndpoint(i, refusal.Stock, values: null);
            }
        }
    }

    private static Resource? ResourceOf(Endpoint? endpoint) => Resource.Of(endpoint);

    private static ContentTypeRefusal? RefusalOf(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ContentTypeRefusal>();
}
