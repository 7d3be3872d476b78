using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using StatusContracts.Answers;
using StatusContracts.Telemetry;

namespace StatusContracts.Routing;

/// <summary>What every resource of one application shares, or of one of its routing graphs.</summary>
internal sealed class ResourceContext(
    AnswerCatalog answers,
    ServerMethods serverMethods,
    NeighbourPolicies policies,
    IOptions<StatusContractOptions> options,
    IMeterFactory meters)
{
    private bool? _areRoutesMeasured;

    public AnswerCatalog Answers { get; } = answers;

    public ServerMethods ServerMethods { get; } = serverMethods;

    public NeighbourPolicies Policies { get; } = policies;

    public StatusContractOptions Options { get; } = options.Value;

    /// <summary>What the resources of one graph have in common.</summary>
    public ResourceMetadata Metadata { get; } = new();

    /// <summary>
    /// Whether somebody listened to the routes of requests when the graph was built, so that each resource has to name its
    /// own. Asked on the thread that builds the graph.
    /// </summary>
    public bool AreRoutesMeasured => _areRoutesMeasured ??= RouteMetrics.AreHeard(meters);

    /// <summary>The node of a resource that is alone there, on any host.</summary>
    public ResourceNode Alone => field ??= new(this, Splits: null, Derived: null);

    /// <summary>The same for a graph that is built now, whatever endpoints declare later.</summary>
    public ResourceContext AsOfNow() => new(Answers, ServerMethods.AsOfNow(), Policies, options, meters);
}
