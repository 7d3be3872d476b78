using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StatusContracts.Generated;
using StatusContracts.Routing;

namespace StatusContracts.Telemetry;

/// <summary>
/// Says once, when the application has started, what each resource does: at Debug level; and, while it is developed, where
/// that is not what was compiled. Where nobody listens, nothing is read.
/// </summary>
internal sealed class StartUpReport(
    IServiceProvider services, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<StartUpReport> logger)
    : IHostedService
{
    private const int MostDifferences = 10;

    private bool ListsResources => logger.IsEnabled(LogLevel.Debug);

    private bool Compares => environment.IsDevelopment() && logger.IsEnabled(LogLevel.Warning);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (ListsResources || Compares)
        {
            // Endpoints are complete when the server is up. Nobody waits for what is registered here but the log.
            lifetime.ApplicationStarted.Register(Write);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Write()
    {
        try
        {
            List<LiveResource> resources = [.. LiveResource.Of(services.GetRequiredService<EndpointDataSource>().Endpoints)];
            if (ListsResources)
            {
                WriteResources(resources);
            }

            if (Compares)
            {
                WriteDifferences(resources);
            }
        }
        catch (Exception exception)
        {
            // Endpoints and their metadata are the application's. What it throws here, it throws again with the first
            // request, where it belongs; a report is no reason to disturb a start.
            logger.ReportFailed(exception);
        }
    }

    private void WriteResources(IReadOnlyList<LiveResource> resources)
    {
        var context = services.GetRequiredService<ResourceContext>();
        var compiled = services.GetRequiredService<CompiledAnswers>();
        foreach (var live in resources.OrderBy(live => live.Route.Label, StringComparer.Ordinal).ThenBy(live => live.Hosts, StringComparer.Ordinal))
        {
            var report = live.ResourceIn(context).Describe();
            logger.Resource(
                LogText.Of(live.Hosts.Length == 0 ? live.Route.Label : $"{live.Route.Label} on {live.Hosts}"),
                LogText.Of(report.ServesAnyMethod ? "any method" : ListOrNone(report.Allow)),
                LogText.Of(ListOrNone(string.Join(", ", report.Planned.Select(Words)))),
                LogText.Of(ListOrNone(string.Join(", ", report.Refused.Select(refusal => refusal.Method)))),
                CompiledAhead(report, compiled));
        }
    }

    private void WriteDifferences(IReadOnlyList<LiveResource> resources)
    {
        var differences = services.GetServices<ApplicationTable>()
            .Where(table => table.IsOf(environment.ApplicationName))
            .DistinctBy(table => table.Table.GetType())
            .SelectMany(table => table.Routes is { } routes ? RouteDifference.Between(routes, resources) : [])
            .ToList();
        foreach (var difference in differences.Take(MostDifferences))
        {
            logger.RouteDiffers(LogText.Of(difference.Route), difference.Compiled, LogText.Of(difference.Live));
        }

        if (differences.Count > MostDifferences)
        {
            logger.MoreRoutesDiffer(differences.Count - MostDifferences);
        }
    }

    private static string Words((string? Method, Claim Stub) planned) =>
        $"{planned.Method ?? "any method"} ({planned.Stub.Stub!.Feature}{(planned.Stub.Flag is { } flag ? $", until {flag}" : "")})";

    private static string ListOrNone(string list) => list.Length == 0 ? "none" : list;

    private static string CompiledAhead(Resource.Report report, CompiledAnswers compiled)
    {
        var found = report.Problems.Count(problem => compiled.Find(problem) is not null);
        return report.Problems.Count == 0 ? "none needed"
            : found == report.Problems.Count ? "yes"
            : found == 0 ? "no"
            : "some";
    }
}
