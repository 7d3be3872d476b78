using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>
/// Decides between a stub and an implementation of the same rank that only other policies can tell apart, such as two
/// versions of an API. Comes after all of them: where they left both, the stub hides nothing.
/// </summary>
internal sealed class LateStubMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        for (var i = 0; endpoints.Count > 1 && i < endpoints.Count; i++)
        {
            var stub = endpoints[i];
            if (IsStub(stub) && endpoints.Any(endpoint => !IsStub(endpoint) && HaveSameRank(stub, endpoint)))
            {
                return true;
            }
        }

        return false;
    }

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (IsValid(candidates, i) && StubAnswer.IsOn(candidates[i].Endpoint) && IsImplemented(candidates, candidates[i].Score))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsImplemented(CandidateSet candidates, int score)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (IsValid(candidates, i) && candidates[i].Score == score && !StubAnswer.IsOn(candidates[i].Endpoint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStub(Endpoint endpoint) => endpoint.Metadata.Read<StubAnswer>() is not null;

    // As far as it is known here; the score of a candidate tells exactly.
    private static bool HaveSameRank(Endpoint x, Endpoint y) =>
        x is RouteEndpoint route && y is RouteEndpoint other
        && route.Order == other.Order
        && route.RoutePattern.InboundPrecedence == other.RoutePattern.InboundPrecedence;

    private static bool IsValid(CandidateSet candidates, int index) =>
        candidates.IsValidCandidate(index) && candidates[index].Endpoint is not null;
}
