using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StatusContracts.Generated;

namespace StatusContracts.Neighbours;

/// <summary>
/// A WebSocket over HTTP/2 arrives as an extended CONNECT (RFC 8441): a method of another protocol, never 501.
/// </summary>
public abstract class WebSockets(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Sockets = new(
        Map,
        services => StatusContractServices.Add(services, null, new GetOnly()));

    private static void Map(WebApplication app)
    {
        app.UseWebSockets();
        app.Map("/sockets/branch", branch => branch.Run(Echo));
        app.Map("/sockets/endpoint", Echo);
        app.MapGet("/sockets/books", () => Results.Text("books"));
    }

    private static async Task Echo(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
        await socket.SendAsync(buffer.AsMemory(0, received.Count), WebSocketMessageType.Text, true, context.RequestAborted);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    [Theory]
    [InlineData("/sockets/branch"), InlineData("/sockets/endpoint")]
    public async Task WebSocketOverHttp2_IsServedThoughConnectIsUnlisted(string path)
    {
        await using var server = await Server.StartAsync(Sockets, Contracts, HttpProtocols.Http2);
        using var socket = await Connect(server, path);

        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Theory]
    [InlineData("/sockets/books", HttpStatusCode.MethodNotAllowed), InlineData("/sockets/nothing", HttpStatusCode.NotFound)]
    public async Task WebSocketWhereNoneIs_Is405Or404Never501(string path, HttpStatusCode status)
    {
        await using var server = await Server.StartAsync(Sockets, Contracts, HttpProtocols.Http2);
        using var socket = new ClientWebSocket();

        await Assert.ThrowsAsync<WebSocketException>(() => Connect(server, path, socket));

        Assert.Equal(status, socket.HttpStatusCode);
    }

    private static async Task<ClientWebSocket> Connect(Server server, string path, ClientWebSocket? socket = null)
    {
        socket ??= new ClientWebSocket();
        socket.Options.HttpVersion = HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        socket.Options.CollectHttpResponseDetails = true;
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler(), disposeHandler: false);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}{path}"), invoker, CancellationToken.None);
        return socket;
    }

    private sealed class GetOnly : ContractTable
    {
        public override void Fill(CompiledAnswers answers) => answers.ServerMethods("GET");
    }

    public sealed class Compiled(Servers servers) : WebSockets(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : WebSockets(servers, Contracts.AtStartUp);
}
