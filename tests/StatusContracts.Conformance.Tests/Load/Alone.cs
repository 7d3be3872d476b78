namespace StatusContracts.Conformance.Load;

/// <summary>Tests that measure the heap run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
