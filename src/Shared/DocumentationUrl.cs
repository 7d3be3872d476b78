namespace StatusContracts.Shared;

/// <summary>The documentation that a declaration names, as the URL that answers link to.</summary>
internal static class DocumentationUrl
{
    private const char LastAscii = '\x7F';

    /// <summary>
    /// <paramref name="documentation"/> as an absolute http(s) URL, which no header and no page can misread; null when it
    /// is none: <c>javascript:…</c> and relative paths are only text.
    /// </summary>
    public static string? Of(string? documentation)
    {
        if (!Uri.TryCreate(documentation, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        try
        {
            // AbsoluteUri escapes what may not stand in a header, brackets and line breaks included; IdnHost spells the
            // host in ASCII, where it can.
            var url = new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
            return url.All(static c => c <= LastAscii) ? url : null;
        }
        catch (UriFormatException)
        {
            // A host that has no ASCII spelling is no name that anybody can look up.
            return null;
        }
    }
}
