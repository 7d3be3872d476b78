using System.Text;

namespace StatusContracts.Answers;

/// <summary>The <c>Link</c> field that leads to the documentation (RFC 8288, relation type <c>help</c>).</summary>
internal static class HelpLink
{
    /// <summary>The value of the field for <paramref name="documentation"/>; null when that is no <see cref="Url"/>.</summary>
    public static string? For(string? documentation) => Url(documentation) is { } url ? $"<{url}>; rel=\"help\"" : null;

    /// <summary>
    /// <paramref name="documentation"/> as an absolute http(s) URL, which no header and no page can misread; null when it
    /// is none: <c>javascript:…</c> and relative paths are only text.
    /// </summary>
    public static string? Url(string? documentation)
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
            return Ascii.IsValid(url) ? url : null;
        }
        catch (UriFormatException)
        {
            // A host that has no ASCII spelling is no name that anybody can look up.
            return null;
        }
    }
}
