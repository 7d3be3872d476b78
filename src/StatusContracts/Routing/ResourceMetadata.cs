using Microsoft.AspNetCore.Http;
using StatusContracts.Authorization;

namespace StatusContracts.Routing;

/// <summary>
/// The metadata that resources of one graph have in common. A collection of its own for each would be most of the memory
/// that a resource takes. Written while the graph is built, on one thread.
/// </summary>
internal sealed class ResourceMetadata
{
    private readonly List<(IReadOnlyList<object> Stated, object? Mark, EndpointMetadataCollection Metadata)> _known = [];

    /// <param name="disclosure">Says what the authorization middleware has to know.</param>
    /// <param name="mark">What else there is.</param>
    public EndpointMetadataCollection Of(Disclosure disclosure, object? mark)
    {
        foreach (var (stated, known, metadata) in _known)
        {
            if (stated == disclosure.Metadata && known == mark)
            {
                return metadata;
            }
        }

        var made = new EndpointMetadataCollection(mark is null ? disclosure.Metadata : [.. disclosure.Metadata, mark]);
        _known.Add((disclosure.Metadata, mark, made));
        return made;
    }
}
