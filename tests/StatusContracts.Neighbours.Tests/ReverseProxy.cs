using System.Net.WebSockets;
using System.Text;
using Yarp.ReverseProxy.Configuration;

namespace StatusContracts.Neighbours;

/// <summary>
/// YARP maps one endpoint for each of its routes: for any method, unless the route names some. A request that the proxy
/// takes is the destination's to answer, whatever its method.
/// </summary>
public abstract class ReverseProxy(Servers servers, ReverseProxy.Destination destination, Contracts contracts)
    : ConformanceSuite(servers, contracts), IClassFixture<ReverseProxy.Destination>
{
    [Theory]
    [InlineData("GET /legacy/books"), InlineData("DELETE /legacy/books"), InlineData("PROPFIND /legacy/books")]
    [InlineData("OPTIONS /legacy/books"), InlineData("get /legacy/books"), InlineData("PATCH /legacy/books\n\nmore")]
    [InlineData("HEAD /legacy/books"), InlineData("PUT /legacy/refused"), InlineData("DELETE /legacy/own")]
    [InlineData("PROPFIND /legacy/own"), InlineData("PUT /legacy/item/x"), InlineData("DELETE /first/own")]
    [InlineData("GET /first/own"), InlineData("PROPFIND /first/own"), InlineData("GET /read/books")]
    [InlineData("OPTIONS /legacy/books\nOrigin: https://example.com\nAccess-Control-Request-Method: GET")]
    [InlineData("PURGE /forward/own"), InlineData("DELETE /forward/books")]
    [InlineData("DELETE /last/own"), InlineData("PROPFIND /last/books"), InlineData("POST /header/own\nX-Legacy: 1")]
    [InlineData("PUT /header/write/own\nX-Legacy: 1")]
    public async Task RequestThatTheProxyTakes_IsAnsweredByTheDestination(string request)
    {
        var reply = await SendAsInStock(destination.Proxy, request);

        Assert.Equal("yes", reply["X-Destination"]);
    }

    [Fact]
    public async Task EndpointBesideTheProxy_KeepsItsMethod()
    {
        (await Send(destination.Proxy, "GET /legacy/own")).Is(200, "own");
        (await Send(destination.Proxy, "POST /legacy/own")).IsPlanned("Posting", allow: EveryMethodBut("POST"));
        (await Send(destination.Proxy, "GET /last/own")).Is(200, "own");
    }

    [Fact]
    public async Task RouteForCertainMethods_HasThemInAllow()
    {
        (await Send(destination.Proxy, "DELETE /read/books")).IsNotAllowed("GET, HEAD");
        (await Send(destination.Proxy, "DELETE /read/own")).IsNotAllowed("GET, HEAD, PUT");
        (await Send(destination.Proxy, "PROPFIND /read/own")).IsUnknownMethod(allow: "GET, HEAD, PUT");
    }

    // Whether it takes the request is decided last, by a policy of YARP's, when nothing is left to choose but a fallback.
    [Fact]
    public async Task RouteForCertainHeaders_LeavesTheStockAnswerWhereItDoesNotMatch()
    {
        (await SendAsInStock(destination.Proxy, "POST /header/own")).Is(200, "fallback");
        (await SendAsInStock(destination.Proxy, "PUT /header/write/own")).Is(200, "fallback");
        (await Send(destination.Proxy, "DELETE /header/write/own")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task WebSocket_ReachesTheDestination()
    {
        var server = await ServerOf(destination.Proxy);
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/legacy/socket"), CancellationToken.None);

        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task RoutesThatChangeAtRunTime_AreFollowed()
    {
        await using var server = await Server.StartAsync(destination.Proxy, Contracts);
        (await server.SendAsync("DELETE /read/own")).IsNotAllowed("GET, HEAD, PUT");

        // What is in memory is in force when Update returns.
        server.Services.GetRequiredService<InMemoryConfigProvider>().Update([], []);
        (await server.SendAsync("DELETE /read/own")).IsNotAllowed("PUT");
        (await server.SendAsync("DELETE /legacy/own")).IsNotAllowed("GET");
        (await server.SendAsync("DELETE /legacy/books")).Is(200, "fallback");

        server.Services.GetRequiredService<InMemoryConfigProvider>().Update(destination.Routes, destination.Clusters);
        (await server.SendAsync("DELETE /read/own")).IsNotAllowed("GET, HEAD, PUT");
        Assert.Equal("yes", (await server.SendAsync("DELETE /legacy/own"))["X-Destination"]);
    }

    private static string EveryMethodBut(string method) => string.Join(", ", new[]
    {
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
    }.Where(known => known != method));

    /// <summary>A server that says what it was asked, and the proxy in front of it.</summary>
    public sealed class Destination : IAsyncLifetime
    {
        private Server? _server;

        public RouteConfig[] Routes { get; } =
        [
            Route("legacy", "/legacy/{**rest}"),
            Route("first", "/first/{**rest}", order: -1),
            Route("last", "/last/{**rest}", order: int.MaxValue),
            Route("read", "/read/{**rest}", "GET", "HEAD"),
            ForLegacyClients(Route("header", "/header/{one}")),
            ForLegacyClients(Route("write", "/header/write/{one}", "PUT")),
        ];

        public IReadOnlyList<ClusterConfig> Clusters { get; private set; } = [];

        public App Proxy => field ??= new(Map, services => services.AddReverseProxy().LoadFromMemory(Routes, Clusters));

        public async Task InitializeAsync()
        {
            _server = await Server.StartAsync(new(app => app.UseWebSockets().Run(Answer)), Contracts.None);
            var address = new DestinationConfig { Address = $"http://127.0.0.1:{_server.Port}" };
            Clusters = [new() { ClusterId = "all", Destinations = new Dictionary<string, DestinationConfig> { ["one"] = address } }];
        }

        public Task DisposeAsync() => _server!.DisposeAsync().AsTask();

        private void Map(WebApplication app)
        {
            app.MapReverseProxy();
            app.MapForwarder("/forward/{**rest}", $"http://127.0.0.1:{_server!.Port}");
            app.MapGet("/forward/own", () => Results.Text("own"));
            app.MapGet("/legacy/own", () => Results.Text("own"));
            app.MapPost("/legacy/own", [NotImplementedYet("Posting")] () => Stub.Result);
            app.MapGet("/legacy/item/{id:int}", (int id) => Results.Text("own"));
            app.MapGet("/first/own", () => Results.Text("own"));
            app.MapPut("/read/own", () => Results.Text("own"));
            app.MapGet("/last/own", () => Results.Text("own"));
            app.MapGet("/header/own", () => Results.Text("own"));
            app.MapGet("/header/write/own", () => Results.Text("own"));
            app.MapFallback(() => Results.Text("fallback"));
        }

        private static RouteConfig Route(string id, string path, params string[] methods) => new()
        {
            RouteId = id,
            ClusterId = "all",
            Match = new() { Path = path, Methods = methods.Length == 0 ? null : methods },
        };

        private static RouteConfig Route(string id, string path, int order) => Route(id, path) with { Order = order };

        private static RouteConfig ForLegacyClients(RouteConfig route) => route with
        {
            Match = route.Match with { Headers = [new() { Name = "X-Legacy", Values = ["1"] }] },
        };

        private static async Task Answer(HttpContext context)
        {
            if (context.WebSockets.IsWebSocketRequest)
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, context.RequestAborted);
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
                return;
            }

            // Its own 405 passes through the proxy as it is.
            context.Response.StatusCode = context.Request.Path == "/legacy/refused" ? 405 : 200;
            context.Response.Headers["X-Destination"] = "yes";
            using var body = new StreamReader(context.Request.Body);
            var text = $"{context.Request.Method} {context.Request.Path} {await body.ReadToEndAsync()}";
            context.Response.ContentLength = text.Length;
            await context.Response.WriteAsync(text);
        }
    }

    public sealed class Compiled(Servers servers, Destination destination) : ReverseProxy(servers, destination, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers, Destination destination) : ReverseProxy(servers, destination, Contracts.AtStartUp);
}
