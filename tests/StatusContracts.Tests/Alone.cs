namespace StatusContracts.Tests;

/// <summary>Tests that count bytes run when no others do: a count was once another beside tests that make many threads.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
