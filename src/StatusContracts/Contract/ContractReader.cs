using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Contract;

/// <summary>Makes the contract of endpoints from what answers for them in the routing graph.</summary>
internal sealed class ContractReader(ResourceContext context, ParameterPolicyFactory policies)
{
    private readonly RouteCoverage _coverage = new(policies);

    public IEnumerable<ResourceContract> Read(IEnumerable<Endpoint> endpoints)
    {
        List<LiveResource> all = [.. LiveResource.Of(endpoints)];
        return all
            .OrderBy(live => live.Route.Label, StringComparer.Ordinal)
            .ThenBy(live => live.Hosts, StringComparer.Ordinal)
            .Select(live => Describe(live, all));
    }

    private ResourceContract Describe(LiveResource live, List<LiveResource> all)
    {
        var report = live.ResourceIn(context).Describe();
        var allow = Split(AllowOf(live, all) ?? report.Allow);
        return new()
        {
            Route = live.Route.Label,
            Hosts = Split(live.Hosts),
            Methods = report.Methods,
            ServesAnyMethod = report.ServesAnyMethod,
            Allow = allow,
            Stubs = [.. report.Planned.Select(planned => Describe(planned.Method, planned.Stub))],
            Refusals = [.. report.Refused.Where(refusal => !allow.Contains(refusal.Method)).Select(Describe)],
        };
    }

    // Null where no other route matches all that this one matches.
    private string? AllowOf(LiveResource live, List<LiveResource> all)
    {
        var pattern = live.Claims[0].Endpoint.RoutePattern;
        var others = all.FindAll(other =>
            other != live
            && (other.Hosts.Length == 0 || other.Hosts == live.Hosts)
            && _coverage.Covers(other.Claims[0].Endpoint.RoutePattern, pattern));
        return others.Count == 0
            ? null
            : (live with { Claims = [.. live.Claims, .. others.SelectMany(other => other.Claims)] }).ResourceIn(context).Describe().Allow;
    }

    private static StubContract Describe(string? method, Claim claim)
    {
        var stub = claim.Stub!;
        return new()
        {
            Method = method,
            Route = RouteText.Of(claim.Endpoint.RoutePattern).Label,
            Feature = stub.Feature,
            PlannedFor = stub.PlannedFor,
            Documentation = stub.Documentation,
            Alternative = stub.Alternative,
            Gate = stub.Until,
            Member = HandlerName.Of(claim.Endpoint),
        };
    }

    private static RefusalContract Describe(RefusalFacts refusal) => new()
    {
        Method = refusal.Method,
        Reason = refusal.Reason,
        Alternative = refusal.Alternative,
        Documentation = refusal.Documentation,
    };

    private static string[] Split(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
