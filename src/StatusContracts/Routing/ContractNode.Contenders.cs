using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

// Who can win on an edge: endpoints, stubs and resources.
internal sealed partial class ContractNode
{
    /// <summary>
    /// The resources that can win on an edge. Where an endpoint is sure to take the method, none can, and the edge keeps
    /// its single candidate, which ASP.NET Core selects without allocating.
    /// </summary>
    private IEnumerable<Resource> Contenders(List<Endpoint> endpoints, string? method, bool isSelectedByContent)
    {
        if (isSelectedByContent || (endpoints.Exists(IsStub) && _resources.Count > 1))
        {
            // Which of them the URL reaches decides what the stub's Allow says, and whether it answers other content too.
            return _resources;
        }

        if (_context.Options.ServeHead && endpoints.Exists(HeadEndpoint.Is) && _resources.Exists(resource => resource.RefusesHead))
        {
            // Which of them the URL reaches decides whether HEAD is served.
            return _resources;
        }

        if (endpoints.Exists(IsCertain))
        {
            return [];
        }

        if (_isContested || _splits is not null)
        {
            // Which of the fallbacks the URL reaches decides what is left for the endpoints of the last order; and the host,
            // what is left of any.
            return _resources;
        }

        var lacking = _resources.FindAll(resource => !resource.Takes(method));
        if (lacking.Count > 0)
        {
            // Where ASP.NET Core passes an endpoint over for the content of a request, or its version, the endpoint's
            // resource must be there to say that the method is its own.
            foreach (var endpoint in endpoints)
            {
                if (_places.TryGetValue(endpoint, out var place)
                    && !lacking.Contains(place.Resource)
                    && _context.Policies.MayPassOver(endpoint))
                {
                    lacking.Add(place.Resource);
                }
            }
        }

        return lacking;
    }

    private IReadOnlyList<RouteEndpoint>? Joined(IEnumerable<Resource> resources)
    {
        // A resource that is hidden must not leave the next one to answer.
        if (_resources.Count != 2 || _fallbacks.Count > 0 || _splits is not null || _context.Options.HideForbiddenResources
            || resources.Count() != 2)
        {
            return null;
        }

        var certain = _places.Values.FirstOrDefault(place => place.IsCertain)?.Resource;
        return certain is not null && _resources.Find(resource => resource != certain) is { IsForHosts: false } tested
            ? JoinedResources.Of(tested, certain)
            : null;
    }

    // A stub takes any content, but not from an endpoint beside it.
    private bool IsSelectedByContent(List<Endpoint> endpoints) =>
        endpoints.Count(_places.ContainsKey) > 1
        && endpoints.Exists(endpoint => IsStub(endpoint) && AcceptedContent.Of(endpoint).Count > 0);

    // Whether a stub can give way to an endpoint without leaving anything unanswered.
    private bool Hides(Endpoint endpoint, Endpoint stub) =>
        IsImplementation(endpoint)
        && _places[stub] is var place
        && _places[endpoint].Resource == place.Resource
        && Claim.Compare(_places[endpoint].Claim, place.Claim) < 0
        && !_context.Policies.MayPrefer(stub, endpoint);

    private bool IsCertain(Endpoint endpoint) =>
        _places.TryGetValue(endpoint, out var place)
        && place.IsCertain
        && !(_isContested && place.Claim.Endpoint.Order == int.MaxValue);
}
