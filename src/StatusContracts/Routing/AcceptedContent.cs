using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace StatusContracts.Routing;

/// <summary>The content types that endpoints accept.</summary>
internal static class AcceptedContent
{
    private const string AnyContent = "*/*";

    /// <summary>The content types that the endpoint is limited to; empty when it accepts any.</summary>
    public static IReadOnlyList<string> Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [];

    /// <summary>Whether <paramref name="first"/> accepts everything that <paramref name="second"/> accepts.</summary>
    public static bool Covers(Endpoint first, Endpoint second)
    {
        var accepted = Of(first);
        var others = Of(second);
        return accepted.Count == 0
            || accepted.Contains(AnyContent)
            || (others.Count > 0 && others.All(other => accepted.Any(type => Covers(type, other))));
    }

    // What cannot be read is the same only when it is written the same.
    private static bool Covers(string type, string other) =>
        string.Equals(type, other, StringComparison.OrdinalIgnoreCase)
        || (MediaTypeHeaderValue.TryParse(type, out var set)
            && MediaTypeHeaderValue.TryParse(other, out var subset)
            && subset.IsSubsetOf(set));
}
