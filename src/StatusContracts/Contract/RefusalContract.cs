namespace StatusContracts;

/// <summary>A method that a resource will never have: what <see cref="MethodNotAllowedAttribute"/> declares.</summary>
public sealed record RefusalContract
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Why the resource does not have it, in words that callers understand.</summary>
    public required string Reason { get; init; }

    /// <summary>What callers can use instead, as method and route; null when there is nothing.</summary>
    public string? Alternative { get; init; }

    /// <summary>The URL of a page about it; null when there is none.</summary>
    public string? Documentation { get; init; }
}
