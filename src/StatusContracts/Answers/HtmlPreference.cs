using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>Whether a client would rather read a page than JSON (proactive negotiation, RFC 9110, section 12.5.1).</summary>
internal static class HtmlPreference
{
    private const string Html = "text/html";
    private const string Json = "application/json";

    /// <summary>
    /// True when <c>Accept</c> names <c>text/html</c> itself with a higher quality than anything that covers JSON.
    /// In doubt a client of an API gets JSON.
    /// </summary>
    public static bool IsStated(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        foreach (var value in accept)
        {
            if (value is not null && value.Contains(Html, StringComparison.OrdinalIgnoreCase))
            {
                return Prefers(accept);
            }
        }

        return false;
    }

    private static bool Prefers(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return false;
        }

        var html = 0.0;
        var problem = new MediaTypeHeaderValue(ProblemShape.MediaType);
        var json = new MediaTypeHeaderValue(Json);
        var other = 0.0;
        foreach (var range in ranges)
        {
            if (range.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase))
            {
                // A quality that cannot be read (q=9e99) is no preference.
                var isGiven = NameValueHeaderValue.Find(range.Parameters, "q") is not null;
                html = Math.Max(html, range.Quality ?? (isGiven ? 0.0 : 1.0));
            }
            else if (problem.IsSubsetOf(range) || json.IsSubsetOf(range))
            {
                other = Math.Max(other, range.Quality ?? 1.0);
            }
        }

        return html > other;
    }
}
