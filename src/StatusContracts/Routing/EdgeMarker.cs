using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Routing;

/// <summary>
/// Goes through the stock policy with the endpoints of a node and comes out on the edge of its method, so that the edge
/// is known without looking into the stock policy's own keys. Never part of the graph.
/// </summary>
internal sealed class EdgeMarker(string? method) : Endpoint(
    requestDelegate: null,
    method is null ? EndpointMetadataCollection.Empty : new(new HttpMethodMetadata([method])),
    displayName: null)
{
    /// <summary>Marks the edge of every method that no endpoint names. It also keeps the stock 405 out.</summary>
    public static readonly EdgeMarker AnyMethod = new(method: null);

    public string? Method { get; } = method;
}
