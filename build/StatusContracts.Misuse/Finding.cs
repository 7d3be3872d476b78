namespace StatusContracts.Misuse;

/// <summary>A diagnostic of this package, as it is expected or as it was reported.</summary>
/// <param name="Id">The rule.</param>
/// <param name="File">From the folder of the sample, with forward slashes; null where it has no place.</param>
/// <param name="Line">From 1; 0 where it has no place.</param>
/// <param name="Message">What it says.</param>
internal sealed record Finding(string Id, string? File, int Line, string Message)
{
    /// <summary>Where it is, for people.</summary>
    public string Place => File is null ? "(no place)" : $"{File}:{Line}";

    public override string ToString() => $"{Id} {Place}: {Message}";
}
