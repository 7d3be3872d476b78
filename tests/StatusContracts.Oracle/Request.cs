namespace StatusContracts.Oracle;

/// <summary>One request.</summary>
/// <param name="Host">The host, with or without a port.</param>
/// <param name="ContentType">The type of its content; null for none.</param>
public sealed record Request(string Method, string Path, string Host = "localhost", string? ContentType = null)
{
    public override string ToString() => $"{Method} {Path} on {Host}{(ContentType is null ? "" : $" with {ContentType}")}";
}
