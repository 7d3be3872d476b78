namespace StatusContracts;

/// <summary>What an application can choose about the answers of StatusContracts.</summary>
public sealed class StatusContractOptions
{
    /// <summary>
    /// Whether a client that prefers <c>text/html</c>, a browser for instance, gets a page instead of
    /// <c>application/problem+json</c>. The default is <see langword="true"/>.
    /// </summary>
    public bool HtmlPages { get; set; } = true;
}
