using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>The methods that the endpoints of an application declare, as they are at one time.</summary>
/// <remarks>
/// To read endpoints is to build them, minimal APIs once more for each reader, which costs more than a routing graph does.
/// So those of the graphs are noted while routing reads them, and the others are read only when somebody asks for a method
/// that none of those declares.
/// </remarks>
internal sealed class DeclaredMethods(EndpointDataSource endpoints)
{
    private readonly EndpointSources _sources = new(endpoints);
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private volatile string[] _noted = [];
    private volatile FrozenSet<string>? _all;

    /// <summary>Whether the endpoints are still the same.</summary>
    public bool IsCurrent => _sources.IsCurrent;

    /// <summary>All of them, the registered ones included.</summary>
    public FrozenSet<string> All => _all ?? Read() ?? SetOf(_noted);

    /// <summary>Whether an endpoint of a graph is known to declare <paramref name="method"/>. Reads no endpoint.</summary>
    public bool IsNoted(string method) => Array.IndexOf(_noted, method) >= 0;

    /// <summary>Whether an endpoint declares <paramref name="method"/>.</summary>
    public bool Contains(string method) => IsNoted(method) || (_all ?? Read())?.Contains(method) == true;

    /// <summary>Notes what an endpoint of a graph declares.</summary>
    public void Note(Endpoint endpoint)
    {
        foreach (var method in EndpointDeclarations.Methods(endpoint))
        {
            Note(method);
        }

        if (EndpointDeclarations.HasRefusals(endpoint))
        {
            foreach (var refusal in EndpointDeclarations.Refusals(endpoint))
            {
                Note(refusal.Method);
            }
        }
    }

    private void Note(string method)
    {
        if (ServerMethods.IsRegistered(method) || !HttpVerb.IsToken(method) || IsNoted(method))
        {
            return;
        }

        lock (_writing)
        {
            if (!IsNoted(method))
            {
                _noted = [.. _noted, method];
            }
        }
    }

    // Null when the endpoints are others by now; what a graph was built of is noted.
    private FrozenSet<string>? Read()
    {
        lock (_reading)
        {
            if (_all is { } known || !IsCurrent)
            {
                return _all;
            }

            var read = SetOf(_sources.Endpoints
                .SelectMany(endpoint => EndpointDeclarations.Methods(endpoint)
                    .Concat(EndpointDeclarations.Refusals(endpoint).Select(refusal => refusal.Method))));
            return IsCurrent ? _all = read : null;
        }
    }

    private static FrozenSet<string> SetOf(IEnumerable<string> declared) => ServerMethods.SetOf(declared.Concat(ServerMethods.Registered));
}
