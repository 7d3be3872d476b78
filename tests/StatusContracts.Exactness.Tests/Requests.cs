using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>Requests as tests write them.</summary>
internal static class Requests
{
    /// <param name="text">Method and path: <c>GET /books</c>.</param>
    public static Request Parse(string text, string host = "localhost", string? contentType = null)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(text[..space], text[(space + 1)..], host, contentType);
    }
}
