using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Contract;

/// <summary>Makes the contract of endpoints from what answers for them in the routing graph.</summary>
internal sealed class ContractReader(ResourceContext context, ParameterPolicyFactory policies) : IDisposable
{
    private readonly SourceLocations _sources = new();
    private readonly RouteCoverage _coverage = new(policies);

    public IEnumerable<ResourceContract> Read(IEnumerable<Endpoint> endpoints)
    {
        List<LiveResource> all = [.. LiveResource.Of(endpoints)];
        var byStart = all.ToLookup(live => RouteCoverage.Starts(live.Claims[0].Endpoint.RoutePattern).Last(), StringComparer.OrdinalIgnoreCase);
        return all
            .OrderBy(live => live.Route.Label, StringComparer.Ordinal)
            .ThenBy(live => live.Hosts, StringComparer.Ordinal)
            .Select(live => Describe(live, byStart));
    }

    public void Dispose() => _sources.Dispose();

    private ResourceContract Describe(LiveResource live, ILookup<string, LiveResource> byStart)
    {
        var own = live.ResourceIn(context).Describe();
        var onItsUrls = OnUrlsOf(live, byStart)?.ResourceIn(context).Describe() ?? own;
        var allow = Split(onItsUrls.Allow);
        return new()
        {
            Route = live.Route.Label,
            Routes = [.. live.Claims.Select(LabelOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Hosts = Split(live.Hosts),
            Methods = [.. own.Methods.Where(allow.Contains)],
            ServesAnyMethod = own.ServesAnyMethod && onItsUrls.ServesAnyMethod,
            Allow = allow,
            Stubs = [.. onItsUrls.Planned
                .Where(planned => own.Planned.Any(stub => stub.Method == planned.Method && stub.Stub.Stub == planned.Stub.Stub))
                .Select(planned => Describe(planned.Method, planned.Stub))],
            Refusals = [.. own.Refused
                .Where(refusal => onItsUrls.Refused.Contains(refusal))
                .Select(Describe)],
        };
    }

    // With the routes that match all that this one matches; null where there is none.
    private LiveResource? OnUrlsOf(LiveResource live, ILookup<string, LiveResource> byStart)
    {
        var pattern = live.Claims[0].Endpoint.RoutePattern;
        var others = RouteCoverage.Starts(pattern).SelectMany(start => byStart[start]).Where(other =>
            !ReferenceEquals(other, live)
            && (other.Hosts.Length == 0 || other.Hosts == live.Hosts)
            && _coverage.Covers(other.Claims[0].Endpoint.RoutePattern, pattern)).ToList();
        return others.Count == 0 ? null : live with { Claims = [.. live.Claims, .. others.SelectMany(other => other.Claims)] };
    }

    private StubContract Describe(string? method, Claim claim)
    {
        var stub = claim.Stub!;
        return new()
        {
            Method = method,
            Route = LabelOf(claim),
            Feature = stub.Feature,
            PlannedFor = stub.PlannedFor,
            Documentation = stub.Documentation,
            Alternative = stub.Alternative,
            Gate = stub.Until,
            Member = HandlerName.Of(claim.Endpoint),
            Source = HandlerName.MethodOf(claim.Endpoint) is { } handler ? _sources.Of(handler) : null,
        };
    }

    private static string LabelOf(Claim claim) => RouteText.Of(claim.Endpoint.RoutePattern).Label;

    private static RefusalContract Describe(RefusalFacts refusal) => new()
    {
        Method = refusal.Method,
        Reason = refusal.Reason,
        Alternative = refusal.Alternative,
        Documentation = refusal.Documentation,
    };

    private static string[] Split(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
