using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StatusContracts.Neighbours;

/// <summary>
/// gRPC maps a POST for each method of a service, and catch-alls for any method that answer UNIMPLEMENTED, each behind a
/// constraint that reads the request's content type. No gRPC client ever gets a 405 or 501 where it got UNIMPLEMENTED.
/// </summary>
/// <remarks>
/// The endpoints are those of Grpc.AspNetCore.Server, which cannot be restored from every feed (it needs Grpc.Net.Common),
/// as https://github.com/grpc/grpc-dotnet/blob/v2.71.0/src/Grpc.AspNetCore.Server/Model/Internal/ServiceRouteBuilder.cs
/// maps them. What runs behind them says only which of them ran.
/// </remarks>
public abstract class Grpc(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Preflight = "\nOrigin: https://example.com\nAccess-Control-Request-Method: POST";

    private static readonly App Services = new(Map, AddConstraint);

    private static readonly App WithCors = new(
        app =>
        {
            app.UseCors();
            Map(app);
        },
        services =>
        {
            AddConstraint(services);
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyMethod()));
        });

    private static void AddConstraint(IServiceCollection services) => services.AddRouting(
        routing => routing.SetParameterPolicy<GrpcUnimplementedConstraint>("grpcunimplemented"));

    private static void Map(WebApplication app)
    {
        app.Map("/greet.Greeter/SayHello", context => Reply(context, "OK"))
            .WithMetadata(new HttpMethodMetadata(["POST"], acceptCorsPreflight: true));
        app.Map("{unimplementedService}/{unimplementedMethod:grpcunimplemented}", context => Reply(context, "UNIMPLEMENTED service"));
        app.Map("greet.Greeter/{unimplementedMethod:grpcunimplemented}", context => Reply(context, "UNIMPLEMENTED method"));

        app.MapGet("/shop/books", () => Results.Text("books"));
        app.MapPut("/shop/{id:int}", (int id) => Results.Text("put"));
        app.MapPatch("/shop/{id:int}", [NotImplementedYet("Patching")] (int id) => Stub.Result);
    }

    private static Task Reply(HttpContext context, string which)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = which;
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/greet.Greeter/SayHello", "OK"), InlineData("/greet.Greeter/SayNothing", "UNIMPLEMENTED method")]
    [InlineData("/greet.Nobody/SayHello", "UNIMPLEMENTED service"), InlineData("/shop/books", "UNIMPLEMENTED service")]
    [InlineData("/shop/5", "UNIMPLEMENTED service"), InlineData("/shop/x", "UNIMPLEMENTED service")]
    public async Task Call_IsAnsweredByGrpc(string path, string status)
    {
        using var reply = await Call(await ServerOf(Services, HttpProtocols.Http2), path);
        using var stock = await Call(await StockServerOf(Services, HttpProtocols.Http2), path);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(status, Assert.Single(reply.Headers.GetValues("grpc-status")));
        Assert.Equal(status, Assert.Single(stock.Headers.GetValues("grpc-status")));
        Assert.Equal(stock.Content.Headers.ContentType, reply.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/greet.Greeter/SayHello", "application/grpc-web"), InlineData("/greet.Greeter/SayNothing", "application/grpc-web-text")]
    [InlineData("/shop/books", "application/grpc-web+proto"), InlineData("/shop/5", "application/grpc-web")]
    public async Task CallOverGrpcWeb_IsAnsweredByGrpc(string path, string contentType)
    {
        var reply = await SendAsInStock(Services, $"POST {path}\nContent-Type: {contentType}\n\n");

        reply.Is(200);
        Assert.Equal("application/grpc", reply["Content-Type"]);
    }

    [Theory]
    [InlineData("/greet.Greeter/SayHello"), InlineData("/greet.Greeter/SayNothing"), InlineData("/greet.Nobody/SayHello")]
    [InlineData("/shop/books"), InlineData("/shop/5")]
    public async Task Preflight_IsAnsweredAsInStock(string path)
    {
        (await SendAsInStock(WithCors, $"OPTIONS {path}{Preflight}")).Is(204);

        // With no CORS in the way it reaches gRPC.
        (await SendAsInStock(Services, $"OPTIONS {path}{Preflight}")).Is(404);
    }

    [Theory]
    [InlineData("POST /greet.Greeter/SayHello\nContent-Type: application/json\n\n{}", 415)]
    [InlineData("POST /greet.Greeter/SayNothing\nContent-Type: application/json\n\n{}", 404)]
    [InlineData("GET /greet.Greeter/SayNothing", 404), InlineData("DELETE /greet.Nobody/SayHello", 404)]
    [InlineData("PATCH /shop/x\nContent-Type: application/grpc\n\n", 404), InlineData("GET /shop/books", 200)]
    public async Task RequestThatIsNoCall_IsAnsweredAsInStock(string request, int status) =>
        (await SendAsInStock(Services, request)).Is(status);

    // In stock the catch-all, which takes any method until its constraint is asked, turns each of these into 404.
    [Theory]
    [InlineData("GET /greet.Greeter/SayHello", "POST"), InlineData("DELETE /shop/books", "GET")]
    [InlineData("POST /shop/books\nContent-Type: application/json\n\n{}", "GET"), InlineData("POST /shop/5", "PUT")]
    [InlineData("PUT /shop/books\nContent-Type: application/grpc\n\n", "GET")]
    public async Task ResourceThatLacksTheMethod_SaysWhatItHas(string request, string allow)
    {
        (await SendToStock(Services, request)).Is(404);

        (await Send(Services, request)).IsNotAllowed(allow);
    }

    [Fact]
    public async Task StubBesideTheCatchAll_IsPlanned()
    {
        (await Send(Services, "PATCH /shop/5")).IsPlanned("Patching", allow: "PUT");
        (await Send(Services, "PROPFIND /shop/5")).IsUnknownMethod(allow: "PUT");
    }

    private static async Task<HttpResponseMessage> Call(Server server, string path)
    {
        using var client = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{server.Port}{path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,

            // One message of no bytes: a flag for compression, and the length in four bytes.
            Content = new ByteArrayContent([0, 0, 0, 0, 0]) { Headers = { ContentType = new("application/grpc") } },
            Headers = { TE = { new("trailers") } },
        };
        return await client.SendAsync(call);
    }

    // As https://github.com/grpc/grpc-dotnet/blob/v2.71.0/src/Grpc.AspNetCore.Server/Model/Internal/GrpcUnimplementedConstraint.cs.
    private sealed class GrpcUnimplementedConstraint : IRouteConstraint
    {
        public bool Match(
            HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            httpContext?.Request is { } request
            && (IsPreflight(request)
                || (HttpMethods.IsPost(request.Method)
                    && request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true));

        private static bool IsPreflight(HttpRequest request) =>
            HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
    }

    public sealed class Compiled(Servers servers) : Grpc(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Grpc(servers, Contracts.AtStartUp);
}
