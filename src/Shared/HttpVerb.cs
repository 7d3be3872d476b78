namespace StatusContracts.Shared;

/// <summary>A standard HTTP method and the names under which ASP.NET Core declares endpoints for it.</summary>
/// <param name="Method">The method token (RFC 9110, section 9.1).</param>
/// <param name="Attribute">The controller attribute, without namespace; null where MVC has none.</param>
/// <param name="Map">The minimal-API method; null where routing has none.</param>
internal sealed record HttpVerb(string Method, string? Attribute = null, string? Map = null)
{
    /// <summary>
    /// The registered methods that general HTTP software knows, in ordinal order.
    /// They are what a server knows by default: 405 where a resource lacks them, never 501.
    /// </summary>
    public static readonly HttpVerb[] Standard =
    [
        new("CONNECT"),
        new("DELETE", "HttpDeleteAttribute", "MapDelete"),
        new("GET", "HttpGetAttribute", "MapGet"),
        new("HEAD", "HttpHeadAttribute"),
        new("OPTIONS", "HttpOptionsAttribute"),
        new("PATCH", "HttpPatchAttribute", "MapPatch"),
        new("POST", "HttpPostAttribute", "MapPost"),
        new("PUT", "HttpPutAttribute", "MapPut"),
        new("QUERY"),
        new("TRACE"),
    ];

    /// <summary>
    /// The standard method that <paramref name="token"/> spells in whatever case, or null.
    /// Routing ignores the case of methods, RFC 9110 does not: this is where the two meet.
    /// </summary>
    public static string? Canonical(string token)
    {
        foreach (var verb in Standard)
        {
            if (string.Equals(verb.Method, token, StringComparison.OrdinalIgnoreCase))
            {
                return verb.Method;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="text"/> is a token (RFC 9110, section 5.6.2), and so can be a method.</summary>
    public static bool IsToken(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
