using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>
/// Reads metadata of endpoints while the routing graph is built. <see cref="EndpointMetadataCollection.GetMetadata{T}"/> keeps
/// what it found, and that it found nothing, for each type and endpoint as long as the endpoint lives: more memory than the
/// graph, for types that no request asks for.
/// </summary>
internal static class UncachedMetadata
{
    /// <summary>The most significant item of type <typeparamref name="T"/>; null when there is none.</summary>
    public static T? Read<T>(this EndpointMetadataCollection metadata)
        where T : class
    {
        for (var i = metadata.Count - 1; i >= 0; i--)
        {
            if (metadata[i] is T item)
            {
                return item;
            }
        }

        return null;
    }
}
