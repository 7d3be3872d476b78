using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Telemetry;

/// <summary>The counts of one application.</summary>
internal sealed class StubTally(IOptions<StatusContractOptions> options, ILogger<StubTally> logger) : IStatusContractStatistics
{
    private readonly ConcurrentDictionary<(string Feature, string Method, string? Route), StubCount> _counts = [];
    private readonly int _most = options.Value.TalliedStubs;
    private volatile bool _isFull;

    /// <summary>Counts a request that is answered with <paramref name="problem"/>, which names its feature.</summary>
    /// <param name="known">The count of the last request to the same stub: the same again, unless the method is another.</param>
    public void Count(HttpContext context, Problem problem, ref StubCount? known)
    {
        if (_most <= 0)
        {
            return;
        }

        if (known is not { } count || count.Method != context.Request.Method)
        {
            known = count = Find(context, problem);
        }

        count?.Increment();
    }

    public IReadOnlyList<WantedFeature> MostWanted() =>
    [
        .. _counts.Values
            .GroupBy(count => count.Feature, count => count.AsOfNow(), StringComparer.Ordinal)
            .Select(stubs => new WantedFeature(stubs.Key, stubs.Sum(stub => stub.Requests), Ordered(stubs)))
            .OrderByDescending(feature => feature.Requests)
            .ThenBy(feature => feature.Feature, StringComparer.Ordinal),
    ];

    private static WantedStub[] Ordered(IEnumerable<WantedStub> stubs) =>
    [
        .. stubs.OrderByDescending(stub => stub.Requests)
            .ThenBy(stub => stub.Route, StringComparer.Ordinal)
            .ThenBy(stub => stub.Method, StringComparer.Ordinal),
    ];

    private StubCount? Find(HttpContext context, Problem problem)
    {
        var key = (problem.Feature!, RequestTags.Method(context), RequestTags.Route(context));
        return _counts.TryGetValue(key, out var count) ? count : _isFull ? null : Add(key, LabelOf(context) ?? key.Item3, problem.PlannedFor);
    }

    // As the contract writes it. A metric has it as ASP.NET Core's own metrics do, as it was mapped.
    private static string? LabelOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern: { } pattern } ? RouteText.Of(pattern).Label : null;

    private StubCount? Add((string Feature, string Method, string? Route) key, string? route, string? plannedFor)
    {
        lock (_counts)
        {
            if (_counts.TryGetValue(key, out var count))
            {
                return count;
            }

            if (_counts.Count < _most)
            {
                logger.PlannedFeatureWanted(
                    LogText.Of(key.Feature), plannedFor is null ? "" : $" for {LogText.Of(plannedFor)}", key.Method, LogText.Of(route ?? ""));
                return _counts[key] = new(key.Feature, key.Method, route, plannedFor);
            }

            if (!_isFull)
            {
                _isFull = true;
                logger.TallyIsFull(_most);
            }

            return null;
        }
    }
}
