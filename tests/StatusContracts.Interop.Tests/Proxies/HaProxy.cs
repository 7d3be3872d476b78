using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Proxies;

/// <summary>HAProxy as a load balancer with one server behind it.</summary>
internal sealed class HaProxy : IAsyncDisposable
{
    private readonly RunningTool _process;

    private HaProxy(RunningTool process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <param name="backend">Lines of the backend, ahead of its server.</param>
    /// <param name="server">What follows the address of the server.</param>
    public static async Task<HaProxy> StartAsync(Server origin, string backend, string server = "")
    {
        var port = RunningTool.FreePort();
        var configuration =
            $"""
            defaults
                mode http
                timeout connect 10s
                timeout client 10s
                timeout server 10s
            frontend shop
                bind 127.0.0.1:{port}
                default_backend api
            backend api
                {backend}
                server one 127.0.0.1:{origin.Port} {server}

            """;
        var process = new RunningTool(
            Tool.HaProxy,
            new Dictionary<string, string> { ["haproxy.cfg"] = configuration },
            folder => ["-db", "-f", Path.Combine(folder, "haproxy.cfg")]);
        await process.UntilListensAsync(port);
        return new(process, port);
    }

    public Task<Reply> SendAsync(string request) => Wire.SendAsync(Port, request);

    /// <summary>Sends the request again and again until the status is this one.</summary>
    public async Task UntilAsync(string request, int status)
    {
        using var patience = new CancellationTokenSource(Wire.Patience);
        while ((await SendAsync(request)).Status != status)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
