using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>MapHub</c> maps two endpoints that name no method, the hub and its negotiation, and refuses methods itself. The
/// transports are spoken by hand, in SignalR's JSON protocol: a client that negotiates would hide which of them it took.
/// </summary>
public abstract class SignalR(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // Ends each message of the protocol.
    private const char End = '\u001e';

    private const string Handshake = """{"protocol":"json","version":1}""";

    private const string Call = """{"type":1,"invocationId":"1","target":"Echo","arguments":["hello"]}""";

    private const string Completion = """{"type":3,"invocationId":"1","result":"hello"}""";

    private static readonly App App = new(Map, services => services.AddSignalR());

    private static void Map(WebApplication app)
    {
        app.MapHub<EchoHub>("/hub");
        app.MapGet("/{area}", (string area) => Results.Text(area));
        app.MapPost("/{area}/negotiate", [NotImplementedYet("Negotiation")] (string area) => Stub.Result);
        app.MapDelete("/hub/{room}", (string room) => Results.Text($"closed {room}"));
        app.MapFallback(() => Results.Text("fallback"));
    }

    [Theory]
    [InlineData("GET /hub"), InlineData("HEAD /hub"), InlineData("POST /hub"), InlineData("PUT /hub")]
    [InlineData("DELETE /hub"), InlineData("PROPFIND /hub"), InlineData("GET /hub?id=gone"), InlineData("POST /hub?id=gone\n\n{}")]
    [InlineData("GET /hub/negotiate"), InlineData("PUT /hub/negotiate"), InlineData("PROPFIND /hub/negotiate")]
    public async Task RequestThatTheHubRefuses_IsRefusedAsInStock(string request)
    {
        var reply = await SendAsInStock(App, request);

        Assert.NotEqual("fallback", reply.Text);
        Assert.NotEqual("application/problem+json", reply["Content-Type"]);
    }

    [Fact]
    public async Task RouteWithAParameter_GivesWayToTheNegotiationAsInStock()
    {
        (await SendAsInStock(App, "DELETE /hub/negotiate")).Is(405);
        (await Send(App, "DELETE /hub/lobby")).Is(200, "closed lobby");
    }

    [Fact]
    public async Task ResourcesBesideTheHub_HaveTheirOwnMethods()
    {
        (await Send(App, "DELETE /lobby")).IsNotAllowed("GET");
        (await Send(App, "PUT /hub/lobby")).IsNotAllowed("DELETE");
        (await Send(App, "POST /lobby/negotiate")).IsPlanned("Negotiation", allow: "");
    }

    [Fact]
    public async Task LongPolling_IsServed()
    {
        var server = await ServerOf(App);
        var connection = $"/hub?id={await Negotiate(server)}";

        (await server.SendAsync($"GET {connection}")).Is(200, "");
        (await server.SendAsync($"POST {connection}\n\n{Handshake}{End}")).Is(200);
        (await server.SendAsync($"GET {connection}")).Is(200, $"{{}}{End}");
        (await server.SendAsync($"POST {connection}\n\n{Call}{End}")).Is(200);
        (await server.SendAsync($"GET {connection}")).Is(200, Completion + End);
        (await server.SendAsync($"DELETE {connection}")).Is(202);
        (await server.SendAsync($"GET {connection}")).Is(404);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task WebSocket_IsServed(bool isNegotiated)
    {
        var server = await ServerOf(App);
        var query = isNegotiated ? $"?id={await Negotiate(server)}" : "";
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/hub{query}"), CancellationToken.None);

        await Say(socket, Handshake);
        Assert.Equal("{}", await Hear(socket));
        await Say(socket, Call);
        Assert.Equal(Completion, await Hear(socket));
    }

    private static async Task<string> Negotiate(Server server)
    {
        var reply = await server.SendAsync("POST /hub/negotiate?negotiateVersion=1\n\n");
        reply.Is(200);
        return JsonDocument.Parse(reply.Body).RootElement.GetProperty("connectionToken").GetString()!;
    }

    private static Task Say(ClientWebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> Hear(ClientWebSocket socket)
    {
        var buffer = new byte[256];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, received.Count).TrimEnd(End);
    }

    private sealed class EchoHub : Hub
    {
        public string Echo(string text) => text;
    }

    public sealed class Compiled(Servers servers) : SignalR(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : SignalR(servers, Contracts.AtStartUp);
}
