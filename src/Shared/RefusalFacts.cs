namespace StatusContracts.Shared;

/// <summary>What is said of a method that a resource will never have: the arguments of <c>[MethodNotAllowed]</c>.</summary>
internal sealed record RefusalFacts(
    string Method,
    string Reason,
    string? Alternative = null,
    string? Documentation = null);
