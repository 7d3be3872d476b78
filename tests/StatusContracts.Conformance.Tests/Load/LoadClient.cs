using System.Text;

namespace StatusContracts.Conformance.Load;

/// <summary>One client that keeps its connection: it sends one request after the other and judges each answer.</summary>
internal sealed class LoadClient(Connection connection, ChangingRoutes routes, Action answered, int seed)
    : IDisposable
{
    // Known to the byte before the load begins, so that the client itself is no load.
    private static readonly byte[][][] Requests = [.. RouteTable.Methods.Select(method => RouteTable.Urls
        .Select(url => Encoding.ASCII.GetBytes($"{method} {url} HTTP/1.1\r\nHost: localhost\r\n\r\n")).ToArray())];

    private readonly Random _random = new(seed);

    /// <summary>Answers that were wrong whatever the order of things was; empty when all is well.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>How many answers only one version of the routes could give.</summary>
    public int Certain { get; private set; }

    public async Task SendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var method = _random.Next(RouteTable.Methods.Length);
            var url = _random.Next(RouteTable.Urls.Length);
            var oldest = routes.Completed;
            await connection.SendAsync(Requests[method][url]);
            var reply = await connection.ReceiveAsync();
            Judge(RouteTable.Methods[method], RouteTable.Urls[url], reply, oldest, routes.Begun);
            answered();
        }
    }

    public void Dispose() => connection.Dispose();

    private void Judge(string method, string url, Reply? reply, int oldest, int newest)
    {
        Certain += oldest == newest ? 1 : 0;
        var versions = Enumerable.Range(oldest, newest - oldest + 1);
        if (reply is null || !versions.Any(version => versions.Any(known =>
            IsRight(reply, RouteTable.Expected(version, known, method, url)))))
        {
            Failures.Add(
                $"{method} {url} in version {oldest} to {newest}, where {RouteTable.Expected(newest, newest, method, url)} is right:\n{reply}");
        }
    }

    private static bool IsRight(Reply reply, RouteTable.Expectation expected) =>
        reply.Status == expected.Status
        && reply["Allow"] == expected.Allow
        && (expected.Status is 200 or 404 ? reply.Text == (expected.Text ?? "") : reply["Content-Type"] == "application/problem+json");
}
