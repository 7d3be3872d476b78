using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Routing;

/// <summary>
/// Endpoint metadata of the endpoint that serves HEAD where <see cref="StatusContractOptions.ServeHead"/> asks for it:
/// the endpoint for GET once more, mapped to HEAD. The request stays what it is; the content is left out.
/// </summary>
internal sealed class HeadEndpoint
{
    // Behind everything of the application's, ahead of the resources.
    private const int LastOrder = Resource.Order - 1;

    private static readonly HeadEndpoint Mark = new();

    /// <summary>
    /// The endpoints for HEAD that the routes of one node of the graph lack. None where an endpoint is sure to take HEAD:
    /// that one keeps its edge for itself. None either where one takes HEAD of certain hosts or content: ASP.NET Core finds
    /// that out among the endpoints of an edge, and one of ours there would change what it finds.
    /// </summary>
    public static IReadOnlyList<RouteEndpoint> For(IReadOnlyList<RouteEndpoint> routes)
    {
        if (routes.Any(route => TakesHead(route)
            && (RouteIdentity.Of(route) is { IsCertain: true } or { Hosts.Length: > 0 } || AcceptedContent.Of(route).Count > 0)))
        {
            return [];
        }

        var gets = routes.GroupBy(RouteIdentity.Of)
            .Where(group => !group.Any(TakesHead))
            .SelectMany(group => group.Where(route => Takes(route, HttpMethods.Get)))
            .ToList();

        // HEAD prefers whom GET prefers, so the orders move together.
        var orders = gets.Select(route => route.Order).Distinct().Order().ToList();
        return [.. gets.Select(route => Create(route, LastOrder - orders.Count + 1 + orders.IndexOf(route.Order)))];
    }

    public static bool Is(Endpoint endpoint) => endpoint.Metadata.Read<HeadEndpoint>() is not null;

    /// <summary>
    /// Takes those endpoints out of <paramref name="candidates"/> where, constraints tested, an endpoint of the application
    /// takes HEAD, whatever its order, or a resource of the URL refuses it.
    /// </summary>
    public static void GiveWay(HttpContext context, CandidateSet candidates)
    {
        if (!IsDecided(context, candidates))
        {
            return;
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint is { } endpoint && Is(endpoint))
            {
                candidates.SetValidity(i, false);
            }
        }
    }

    /// <summary>
    /// Whether no route matches, where one of those endpoints would serve HEAD. The stock policy looks at the methods of
    /// routes that do not match, too, and would refuse what is not there.
    /// </summary>
    public static bool AreMissed(CandidateSet candidates)
    {
        var isAny = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i))
            {
                return false;
            }

            isAny |= candidates[i].Endpoint is { } endpoint && Is(endpoint);
        }

        return isAny;
    }

    private static bool IsDecided(HttpContext context, CandidateSet candidates)
    {
        bool? isTaken = null;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i) || candidates[i].Endpoint is not { } endpoint || Is(endpoint))
            {
                continue;
            }

            if (Resource.Of(endpoint) is not { } resource)
            {
                // What stands behind a fallback is not reached.
                isTaken ??= !EndpointDeclarations.IsFallback(endpoint);
            }
            else if (resource.On(context).RefusesHead)
            {
                return true;
            }
        }

        return isTaken == true;
    }

    private static RouteEndpoint Create(RouteEndpoint get, int order)
    {
        // Of several method metadata the last counts.
        var isPreflightAccepted = get.Metadata.GetMetadata<IHttpMethodMetadata>() is { AcceptCorsPreflight: true };
        var metadata = get.Metadata.Append(new HttpMethodMetadata([HttpMethods.Head], isPreflightAccepted)).Append(Mark);
        if (HeadAction.Of(get) is { } action)
        {
            metadata = metadata.Append(action);
        }

        // Every endpoint with a route has a delegate.
        return new(HeadContent.Withheld(get.RequestDelegate!), get.RoutePattern, order, new EndpointMetadataCollection(metadata), get.DisplayName);
    }

    private static bool TakesHead(RouteEndpoint route) =>
        Takes(route, HttpMethods.Head) || EndpointDeclarations.Methods(route).Length == 0;

    private static bool Takes(RouteEndpoint route, string method) =>
        EndpointDeclarations.Methods(route).Contains(method) && !EndpointDeclarations.IsRefusal(route);
}
