using Microsoft.AspNetCore.Http;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Contract;

/// <summary>Makes the contract of endpoints from what answers for them in the routing graph.</summary>
internal static class ContractReader
{
    public static IEnumerable<ResourceContract> Read(IEnumerable<Endpoint> endpoints, ResourceContext context) => LiveResource.Of(endpoints)
        .OrderBy(live => live.Route.Label, StringComparer.Ordinal)
        .ThenBy(live => live.Hosts, StringComparer.Ordinal)
        .Select(live => Describe(live, live.ResourceIn(context).Describe()));

    private static ResourceContract Describe(LiveResource live, Resource.Report report) => new()
    {
        Route = live.Route.Label,
        Hosts = Split(live.Hosts),
        Methods = report.Methods,
        ServesAnyMethod = report.ServesAnyMethod,
        Allow = Split(report.Allow),
        Stubs = [.. report.Planned.Select(planned => Describe(planned.Method, planned.Stub))],
        Refusals = [.. report.Refused.Select(Describe)],
    };

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
