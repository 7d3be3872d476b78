using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>The markers of one graph, one for each method.</summary>
internal sealed class EdgeMarkers
{
    private readonly Dictionary<string, EdgeMarker> _markers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the edges that a node of <paramref name="endpoints"/> has.</summary>
    public List<Endpoint> Of(List<Endpoint> endpoints)
    {
        var markers = new List<Endpoint>();
        foreach (var endpoint in endpoints)
        {
            foreach (var method in EndpointDeclarations.Methods(endpoint))
            {
                if (!_markers.TryGetValue(method, out var marker))
                {
                    _markers.Add(method, marker = new(method));
                }

                if (!markers.Contains(marker))
                {
                    markers.Add(marker);
                }
            }
        }

        markers.Add(EdgeMarker.AnyMethod);
        return markers;
    }
}
