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
    public static bool Covers(Endpoint first, Endpoint second) => Cover([first], second);

    /// <summary>Whether <paramref name="several"/> together accept everything that <paramref name="one"/> accepts.</summary>
    public static bool Cover(IEnumerable<Endpoint> several, Endpoint one)
    {
        var accepted = new List<string>();
        foreach (var types in several.Select(Of))
        {
            if (types.Count == 0 || types.Contains(AnyContent))
            {
                return true;
            }

            accepted.AddRange(types);
        }

        var others = Of(one);
        return others.Count > 0 && others.All(other => accepted.Exists(type => Covers(type, other)));
    }

    // What cannot be read is the same only when it is written the same.
    private static bool Covers(string type, string other) =>
        string.Equals(type, other, StringComparison.OrdinalIgnoreCase)
        || (MediaTypeHeaderValue.TryParse(type, out var set)
            && MediaTypeHeaderValue.TryParse(other, out var subset)
            && subset.IsSubsetOf(set));
}
