namespace StatusContracts.Cost;

/// <summary>One request to one application.</summary>
internal sealed record Sample(App App, Request Request)
{
    /// <param name="line">Method and target.</param>
    /// <param name="status">What it must be answered with.</param>
    /// <param name="fields">Header lines, each with its CRLF.</param>
    public Sample(App app, string line, int status, string fields = "")
        : this(app, new Request(line, status, fields))
    {
    }
}
