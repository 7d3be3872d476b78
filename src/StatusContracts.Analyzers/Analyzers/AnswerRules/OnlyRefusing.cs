using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// Tells endpoints that serve from those that only refuse: whose handler answers 405 or 501 whatever it is asked. The census
/// counts both as implementations, as routing does. Each handler is read once.
/// </summary>
internal sealed class OnlyRefusing(ProgramCensus census, Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<EndpointSite, bool> _known = new(ReferenceComparer<EndpointSite>.Instance);

    public bool Is(Endpoint endpoint)
    {
        if (census.SiteOf(endpoint, cancellationToken) is not { } site)
        {
            return false;
        }

        if (!_known.TryGetValue(site, out var refuses))
        {
            _known.Add(site, refuses = Is(site));
        }

        return refuses;
    }

    /// <summary>What URLs of that route do with each method once all endpoints are gone that only refuse; null when unknown.</summary>
    public ResourceMethods? Methods(string pattern)
    {
        var map = census.Resources(cancellationToken);
        var gone = new List<Endpoint>();
        while (map.Methods(pattern, [.. gone]) is { } methods)
        {
            // Behind one that only refuses there may be another.
            var refusing = methods.Implementations.Where(Is).ToList();
            if (refusing.Count == 0)
            {
                return methods;
            }

            gone.AddRange(refusing);
        }

        return null;
    }

    private bool Is(EndpointSite site)
    {
        if (census.HandlerOf(site, cancellationToken) is not { } function)
        {
            return false;
        }

        var exits = HandlerExits.Of(function, compilation, cancellationToken);
        return HandlerExits.Always(exits, Problem.MethodNotAllowedStatus) is not null
            || HandlerExits.Always(exits, Problem.NotImplementedStatus) is not null;
    }
}
