namespace StatusContracts.Cost;

/// <summary>What is sent, and the status that it must be answered with: a figure about another answer would be worthless.</summary>
/// <param name="Line">Method and target: <c>GET /books</c>.</param>
/// <param name="Fields">Header lines, each with its CRLF.</param>
internal sealed record Request(string Line, int Status, string Fields = "")
{
    public bool IsHead => Line.StartsWith("HEAD ", StringComparison.Ordinal);

    /// <summary>All of it, as it goes over the wire.</summary>
    public string Text => $"{Line} HTTP/1.1\r\nHost: localhost\r\n{Fields}\r\n";
}
