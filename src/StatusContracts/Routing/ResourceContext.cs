using Microsoft.Extensions.Options;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>What every resource of one application shares, or of one of its routing graphs.</summary>
internal sealed class ResourceContext(
    AnswerCatalog answers, ServerMethods serverMethods, NeighbourPolicies policies, IOptions<StatusContractOptions> options)
{
    public AnswerCatalog Answers { get; } = answers;

    public ServerMethods ServerMethods { get; } = serverMethods;

    public NeighbourPolicies Policies { get; } = policies;

    public StatusContractOptions Options { get; } = options.Value;

    /// <summary>What the resources of one graph have in common.</summary>
    public ResourceMetadata Metadata { get; } = new();

    /// <summary>The node of a resource that is alone there, on any host.</summary>
    public ResourceNode Alone => field ??= new(this, Splits: null, Derived: null);

    /// <summary>The same for a graph that is built now, whatever endpoints declare later.</summary>
    public ResourceContext AsOfNow() => new(Answers, ServerMethods.AsOfNow(), Policies, options);
}
