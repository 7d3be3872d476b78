using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StatusContracts.Generated;

namespace StatusContracts.Neighbours;

/// <summary>
/// A WebSocket begins as a GET over HTTP/1.1, and over HTTP/2 as an extended CONNECT (RFC 8441): a method of another
/// protocol, which is never 501.
/// </summary>
public abstract class WebSockets(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Sockets = new(Map);

    private static readonly App ConnectIsUnlisted = new(
        Map, services => StatusContractServices.Add(services, null, new GetOnly()));

    private static void Map(WebApplication app)
    {
        app.UseWebSockets();
        app.Map("/sockets/branch", branch => branch.Run(Echo));
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/sockets/middleware") && context.WebSockets.IsWebSocketRequest
            ? Echo(context)
            : next(context));
        app.MapPost("/sockets/middleware", () => Results.Text("posted"));
        app.Map("/sockets/any", Echo);
        app.MapGet("/sockets/get", Echo);
        app.MapMethods("/sockets/both", ["GET", "CONNECT"], Echo);
        app.MapPost("/sockets/post", () => Results.Text("posted"));
        app.MapGet("/sockets/stub", [NotImplementedYet("Sockets")] () => Stub.Result);
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
    [InlineData("/sockets/branch"), InlineData("/sockets/middleware"), InlineData("/sockets/any"), InlineData("/sockets/get")]
    [InlineData("/sockets/both")]
    public async Task WebSocketOverHttp11_IsServed(string path)
    {
        using var socket = await Connect(await ServerOf(Sockets), path);

        await IsEchoed(socket);
    }

    [Theory]
    [InlineData("/sockets/branch"), InlineData("/sockets/middleware"), InlineData("/sockets/any"), InlineData("/sockets/both")]
    public async Task WebSocketOverHttp2_IsServed(string path)
    {
        using var socket = await ConnectOverHttp2(await ServerOf(Sockets, HttpProtocols.Http2), path);

        await IsEchoed(socket);
    }

    [Theory]
    [InlineData("/sockets/branch"), InlineData("/sockets/middleware"), InlineData("/sockets/any")]
    public async Task WebSocketOverHttp2_IsServedThoughConnectIsUnlisted(string path)
    {
        using var socket = await ConnectOverHttp2(await ServerOf(ConnectIsUnlisted, HttpProtocols.Http2), path);

        await IsEchoed(socket);
    }

    [Theory]
    [InlineData("/sockets/post", 405), InlineData("/sockets/stub", 501), InlineData("/sockets/nothing", 404)]
    public async Task WebSocketOverHttp11WhereNoneIs_HasTheAnswerOfAGet(string path, int status)
    {
        using var socket = new ClientWebSocket();

        Assert.Equal(status, await Refusal(socket, Connect(await ServerOf(Sockets), path, socket)));
    }

    // An endpoint that is mapped with MapGet takes no CONNECT, in stock as here.
    [Theory]
    [InlineData("/sockets/get", 405), InlineData("/sockets/post", 405), InlineData("/sockets/nothing", 404)]
    public async Task WebSocketOverHttp2WhereNoneIs_Is405Or404Never501(string path, int status)
    {
        Server[] all =
        [
            await ServerOf(Sockets, HttpProtocols.Http2),
            await ServerOf(ConnectIsUnlisted, HttpProtocols.Http2),
            await StockServerOf(Sockets, HttpProtocols.Http2),
        ];
        foreach (var server in all)
        {
            using var socket = new ClientWebSocket();

            Assert.Equal(status, await Refusal(socket, ConnectOverHttp2(server, path, socket)));
        }
    }

    [Theory]
    [InlineData("DELETE /sockets/get", "GET"), InlineData("GET /sockets/middleware", "POST"), InlineData("PUT /sockets/both", "CONNECT, GET")]
    public async Task OtherRequest_IsRefused(string request, string allow) =>
        (await Send(Sockets, request)).IsNotAllowed(allow);

    private static async Task IsEchoed(ClientWebSocket socket)
    {
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    private static async Task<int> Refusal(ClientWebSocket socket, Task<ClientWebSocket> connect)
    {
        await Assert.ThrowsAsync<WebSocketException>(() => connect);
        return (int)socket.HttpStatusCode;
    }

    private static async Task<ClientWebSocket> Connect(Server server, string path, ClientWebSocket? socket = null)
    {
        socket ??= new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}{path}"), CancellationToken.None);
        return socket;
    }

    private static async Task<ClientWebSocket> ConnectOverHttp2(Server server, string path, ClientWebSocket? socket = null)
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
