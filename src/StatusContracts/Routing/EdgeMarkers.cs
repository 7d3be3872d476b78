namespace StatusContracts.Routing;

/// <summary>The markers of one graph, one for each method.</summary>
internal sealed class EdgeMarkers
{
    private readonly Dictionary<string, EdgeMarker> _markers = new(StringComparer.OrdinalIgnoreCase);

    public EdgeMarker this[string method]
    {
        get
        {
            if (!_markers.TryGetValue(method, out var marker))
            {
                marker = new(method);
                _markers.Add(method, marker);
            }

            return marker;
        }
    }
}
