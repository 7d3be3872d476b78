using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Oracle;

/// <summary>Watches routing decide one request, and stops the request where routing is done.</summary>
internal sealed class Observer
{
    /// <summary>What routing selects; what it cannot decide between, where it throws.</summary>
    public Selection Selection { get; private set; } = Selection.None;

    public Task Stop(HttpContext context)
    {
        Selection = Selection.Of(context.GetEndpoint());
        return Task.CompletedTask;
    }

    /// <summary>Shows an observer the endpoints of the best rank that match a URL. Changes none of them.</summary>
    internal sealed class Policy : MatcherPolicy, IEndpointSelectorPolicy
    {
        public override int Order => int.MaxValue;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Count > 1;

        public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
        {
            if (httpContext.Features.Get<Observer>() is { } observer)
            {
                observer.Selection = new(Best(candidates));
            }

            return Task.CompletedTask;
        }

        private static List<Route> Best(CandidateSet candidates)
        {
            var best = new List<Route>();
            var score = int.MaxValue;
            for (var i = 0; i < candidates.Count; i++)
            {
                var candidate = candidates[i];
                if (candidates.IsValidCandidate(i) && candidate.Score <= score && candidate.Endpoint?.Metadata.GetMetadata<Route>() is { } route)
                {
                    score = candidate.Score;
                    best.Add(route);
                }
            }

            return best;
        }
    }
}
