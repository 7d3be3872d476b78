namespace StatusContracts.Model;

/// <summary>What one call of a minimal API says by itself, before prefixes that callers hand down are known.</summary>
internal abstract record MapFact;
