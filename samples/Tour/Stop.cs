namespace Tour;

/// <summary>One request of the tour and the answer that StatusContracts promises for it.</summary>
/// <param name="Request">Method and target, as the request line says them.</param>
/// <param name="Promise">What is promised.</param>
internal sealed record Stop(string Request, Promise Promise)
{
    public string Method => Request[..Request.IndexOf(' ')];

    /// <summary>Whether a member of the staff asks; otherwise a stranger does.</summary>
    public bool Staff { get; init; }

    public string? Accept { get; init; }

    /// <summary>The content, always JSON.</summary>
    public string? Json { get; init; }

    public string? TransferEncoding { get; init; }

    /// <summary>The flag that the configuration file turns on before the request, while the application runs.</summary>
    public string? TurnsOn { get; init; }

    /// <summary>What the reader of the tour sees of the request.</summary>
    public override string ToString() =>
        Request
        + (Json is null or "{}" ? $" {Json}".TrimEnd() : " {…}")
        + (Staff ? " (staff)" : "")
        + (Accept is null ? "" : $" ({Accept})")
        + (TurnsOn is null ? "" : " (flag on)");
}
