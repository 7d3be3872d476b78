namespace StatusContracts.Shared;

/// <summary>What is said of a planned endpoint: the arguments of <c>[NotImplementedYet]</c>.</summary>
/// <param name="Until">The flag that opens the endpoint, request by request; null where only a new build can. No answer says it.</param>
internal sealed record StubFacts(
    string Feature,
    string? PlannedFor = null,
    string? Documentation = null,
    string? Alternative = null,
    string? Detail = null,
    string? Until = null);
