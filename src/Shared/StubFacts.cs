namespace StatusContracts.Shared;

/// <summary>What is said of a planned endpoint: the arguments of <c>[NotImplementedYet]</c>.</summary>
internal sealed record StubFacts(
    string Feature,
    string? PlannedFor = null,
    string? Documentation = null,
    string? Alternative = null,
    string? Detail = null);
