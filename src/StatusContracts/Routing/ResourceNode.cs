namespace StatusContracts.Routing;

/// <summary>What the resources of one node of the graph share.</summary>
/// <param name="Context">What those of the graph share.</param>
/// <param name="Splits">What is left of them for the host of a request; null where their own hosts can tell.</param>
/// <param name="Derived">What requests make of them; null where there is one, and the host tells nothing.</param>
internal sealed record ResourceNode(ResourceContext Context, HostSplits? Splits, DerivedResources? Derived);
