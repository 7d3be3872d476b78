namespace StatusContracts.Testing;

/// <summary>An application does not keep its contract. Every test framework takes it for a failed test.</summary>
/// <param name="message">What is wrong, for the reader of the test's result.</param>
public sealed class ContractException(string message) : Exception(message);
