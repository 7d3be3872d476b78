namespace StatusContracts.Exactness;

/// <summary>The application answers otherwise than the rules say.</summary>
public sealed class Disagreement(string difference) : Exception(difference);
