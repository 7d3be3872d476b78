using System.Diagnostics;
using StatusContracts.Cost;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>Clients that send one request over and over, each on a connection and a thread of its own.</summary>
internal sealed class Clients : IDisposable
{
    private const int RequestsOfOneTurn = 16;   // between two looks at the clock

    private readonly KeptConnection[] _connections;

    /// <param name="depth">How many requests each client sends before it waits for the first response.</param>
    public Clients(HostedApp app, Request request, int connections, int depth)
    {
        _connections = new KeptConnection[connections];
        for (var i = 0; i < connections; i++)
        {
            _connections[i] = app.Connect(request, depth);
        }
    }

    public double RequestsPerSecond(TimeSpan duration)
    {
        var answered = 0;
        var start = Stopwatch.GetTimestamp();
        var threads = Array.ConvertAll(_connections, connection => new Thread(() =>
        {
            var own = 0;
            for (; Stopwatch.GetElapsedTime(start) < duration; own += RequestsOfOneTurn)
            {
                connection.Exchange(RequestsOfOneTurn);
            }

            Interlocked.Add(ref answered, own);
        }));
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
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
