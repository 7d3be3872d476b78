using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Routing;

/// <summary>The sources of an application's endpoints, as they are at one time.</summary>
/// <remarks>
/// The application's list of all endpoints is itself only called when a source has changed, and routing, which has a list of
/// its own, may be called before it. So endpoints are read at their sources, and their sources are asked.
/// </remarks>
internal sealed class EndpointSources
{
    private readonly EndpointDataSource _endpoints;
    private readonly EndpointDataSource[] _sources;
    private readonly IChangeToken[] _changes;

    public EndpointSources(EndpointDataSource endpoints)
    {
        _endpoints = endpoints;
        _sources = [.. SourcesOf(endpoints)];
        _changes = Array.ConvertAll(_sources, static source => source.GetChangeToken());
    }

    /// <summary>
    /// Whether the endpoints are still the same. Asks the tokens, and does not wait to be called: routing may be called
    /// first, and requests come through it from then on.
    /// </summary>
    public bool IsCurrent =>
        !Array.Exists(_changes, static change => change.HasChanged) && SourcesOf(_endpoints).SequenceEqual(_sources);

    /// <summary>The endpoints, which are built for each reader anew.</summary>
    public IEnumerable<Endpoint> Endpoints => _sources.SelectMany(source => source.Endpoints);

    private static IEnumerable<EndpointDataSource> SourcesOf(EndpointDataSource endpoints) =>
        endpoints is CompositeEndpointDataSource all ? all.DataSources : [endpoints];
}
