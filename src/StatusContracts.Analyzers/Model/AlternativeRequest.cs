using StatusContracts.Model.Routes;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>
/// An alternative that names a request: <c>POST /api/books/{id}/archive</c>. It is written for people, so a value, a
/// placeholder and a parameter of any name are all the same to it.
/// </summary>
internal sealed class AlternativeRequest
{
    private static readonly char[] Placeholders = ['{', '<', '*', '%', '[', ':', '$'];

    private readonly string[] _segments;

    private AlternativeRequest(string method, string path)
    {
        Method = method;
        path = path.Trim('/');
        _segments = path.Length == 0 ? [] : path.Split('/');
    }

    /// <summary>Reads a standard method, a space, and a path; null for any other text, which is nobody's to judge.</summary>
    public static AlternativeRequest? Parse(string text)
    {
        var space = text.IndexOf(' ');
        if (space < 0 || HttpVerb.Canonical(text.Substring(0, space)) is not { } method)
        {
            return null;
        }

        var target = text.Substring(space + 1);
        if (!target.StartsWith("/", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal) || target.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var end = target.IndexOfAny(['?', '#']);
        return new(method, end < 0 ? target : target.Substring(0, end));
    }

    /// <summary>The method, in its canonical spelling.</summary>
    public string Method { get; }

    /// <summary>Whether it may name a file or page that is served without an endpoint.</summary>
    public bool MayBeFile => Method is "GET" or "HEAD";

    /// <summary>Whether <paramref name="endpoint"/> takes the request: certainly, possibly or never.</summary>
    public RequestMatch Match(Endpoint endpoint)
    {
        var method =
            endpoint.Methods is not { } methods ? RequestMatch.Possible :
            methods.Count == 0 || methods.Contains(Method, StringComparer.OrdinalIgnoreCase) ? RequestMatch.Certain :
            RequestMatch.None;
        if (method == RequestMatch.None || endpoint.Pattern is null || RouteTemplate.Parse(endpoint.Pattern) is not { } template)
        {
            return method == RequestMatch.None ? RequestMatch.None : RequestMatch.Possible;
        }

        return Least(method, Match(template));
    }

    private RequestMatch Match(RouteTemplate template)
    {
        var match = RequestMatch.Certain;
        for (var i = 0; i < template.Segments.Count; i++)
        {
            var segment = template.Segments[i];
            if (segment.IsCatchAll)
            {
                return Least(match, segment.Parameter!.Policies.Count == 0 ? RequestMatch.Certain : RequestMatch.Possible);
            }

            if (i >= _segments.Length)
            {
                return i >= template.Segments.Count - template.OmittableSegments ? match : RequestMatch.None;
            }

            match = Least(match, Match(segment, _segments[i]));
        }

        return _segments.Length > template.Segments.Count ? RequestMatch.None : match;
    }

    private static RequestMatch Match(RouteTemplateSegment segment, string text)
    {
        var isPlaceholder = text.IndexOfAny(Placeholders) >= 0;
        if (segment.Parameter is { } parameter)
        {
            // Whoever fills in a placeholder fills in what the route takes.
            return isPlaceholder || parameter.Policies.Count == 0 ? RequestMatch.Certain : RequestMatch.Possible;
        }

        if (segment.Parts.Count == 1 && segment.Parts[0] is RouteLiteral whole && string.Equals(whole.Text, text, StringComparison.OrdinalIgnoreCase))
        {
            return RequestMatch.Certain;
        }

        return isPlaceholder || (segment.Parts.Count > 1 && HasLiterals(segment, text)) ? RequestMatch.Possible : RequestMatch.None;
    }

    // The period before an optional parameter goes away with it.
    private static bool HasLiterals(RouteTemplateSegment segment, string text) => segment.Parts.All(part =>
        part is not RouteLiteral { IsSeparator: false } literal || text.IndexOf(literal.Text, StringComparison.OrdinalIgnoreCase) >= 0);

    private static RequestMatch Least(RequestMatch left, RequestMatch right) => left < right ? left : right;
}

/// <summary>Whether an endpoint takes a request.</summary>
internal enum RequestMatch
{
    /// <summary>Never.</summary>
    None,

    /// <summary>It depends on the URL, or cannot be known.</summary>
    Possible,

    /// <summary>On every URL that the text stands for.</summary>
    Certain,
}
