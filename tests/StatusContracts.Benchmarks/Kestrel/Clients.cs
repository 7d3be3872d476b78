using System.Diagnostics;
using StatusContracts.Cost;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>
/// Several connections over which one request is sent over and over. One thread serves all of them, so that the server, which
/// shares the machine with it, has the rest: it sends on each, and then receives on each.
/// </summary>
internal sealed class Clients : IDisposable
{
    private readonly KeptConnection[] _connections;
    private readonly int _depth;

    /// <param name="depth">How many requests are sent on each connection before the first response is awaited.</param>
    public Clients(HostedApp app, Request request, int connections, int depth)
    {
        _depth = depth;
        _connections = new KeptConnection[connections];
        for (var i = 0; i < connections; i++)
        {
            _connections[i] = app.Connect(request, depth);
        }
    }

    /// <summary>The bytes of the last response.</summary>
    public int ResponseLength => _connections[^1].ResponseLength;

    public double RequestsPerSecond(TimeSpan duration)
    {
        var answered = 0;
        var start = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(start) < duration; answered += _connections.Length * _depth)
        {
            foreach (var connection in _connections)
            {
                connection.Send();
            }

            foreach (var connection in _connections)
            {
                connection.Receive();
            }
        }

        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }
}
