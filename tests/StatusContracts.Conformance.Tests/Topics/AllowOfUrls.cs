#pragma warning disable ASP0022 // Conflicting route: an endpoint for any method beside another.
namespace StatusContracts.Conformance.Topics;

/// <summary>
/// A handler that refuses says what routing would say of that URL, without the method that it refuses: it asks routing.
/// </summary>
public abstract class AllowOfUrls(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string All = "CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE";

    private static readonly MethodNotAllowedHttpResult Refusal = TypedResults.MethodNotAllowed();

    private static readonly App Site = new(
        app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            Map(app);
        },
        services => services.AddSingleton<IFeatureGate, OpenGate>());

    private static readonly App WithServedMethods = new(Map, services => services.Configure<StatusContractOptions>(options =>
    {
        options.ServeHead = true;
        options.ServeOptions = true;
    }));

    private static void Map(WebApplication app)
    {
        app.MapGet("/live/plain", () => Refusal);
        app.MapPut("/live/plain", () => Refusal);
        app.MapPost("/live/plain", () => "posted").Accepts<string>("application/json");

        app.MapPut("/live/{id:int}", (int id) => Refusal);
        app.MapGet("/live/{id:min(10)}", (int id) => "min");
        app.MapDelete("/live/{text:length(2)}", (string text) => Refusal);
        app.MapPatch("/live/{**rest}", (string rest) => Refusal);

        app.MapPut("/live/hosts", () => Refusal);
        app.MapGet("/live/hosts", () => "a").RequireHost("a.example");
        app.MapPost("/live/hosts", () => "sub").RequireHost("*.example");
        app.MapDelete("/live/hosts", () => "port").RequireHost("a.example:8080");

        app.MapPut("/live/any", () => Refusal);
        app.Map("/live/any", () => Refusal);

        app.MapPut("/live/planned", () => Refusal);
        app.MapPost("/live/planned", [NotImplementedYet("Later")] () => Stub.Result);
        app.MapPatch("/live/planned", [NotImplementedYet("Perhaps", Until = "Perhaps")] () => "patched");

        app.MapFallback("/beyond/{**rest}", () => Refusal);
        app.MapPut("/beyond/alone", () => Refusal);
    }

    [Theory]
    [InlineData("/live/plain"), InlineData("/live/5"), InlineData("/live/12"), InlineData("/live/xy"), InlineData("/live/xyz")]
    [InlineData("/live/a/b"), InlineData("/live/planned"), InlineData("/beyond/alone"), InlineData("/base/live/12")]
    [InlineData("/live/hosts"), InlineData("/live/hosts\nHost: a.example"), InlineData("/live/hosts\nHost: b.example")]
    [InlineData("/live/hosts\nHost: a.example:8080"), InlineData("/live/plain\nContent-Type: text/plain\n\ntext")]
    public async Task Allow_IsThatOfTheRoutedRefusal_WithoutTheRefusedMethod(string target)
    {
        var routed = await Send(Site, $"TRACE {target}");
        var allow = Assert.IsType<string>(routed["Allow"]).Split(", ", StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(allow);
        foreach (var method in new[] { "DELETE", "GET", "PATCH", "PUT" }.Intersect(allow))
        {
            var reply = await Send(Site, $"{method} {target}");
            if (reply.Status != 200)
            {
                reply.IsNotAllowed(string.Join(", ", allow.Except([method])));
            }
        }
    }

    [Theory]
    [InlineData("PUT /live/12", "DELETE, GET, PATCH"), InlineData("PUT /live/5", "PATCH"), InlineData("PUT /live/planned", "PATCH")]
    [InlineData("PUT /live/hosts\nHost: a.example", "GET, PATCH, POST"), InlineData("PUT /live/hosts\nHost: b.example", "PATCH, POST")]
    public async Task Url_Decides(string request, string allow) => (await Send(Site, request)).IsNotAllowed(allow);

    [Fact]
    public async Task EndpointForAnyMethod_LeavesEachOther()
    {
        (await Send(Site, "PUT /live/any")).IsNotAllowed(All.Replace(", PUT", "", StringComparison.Ordinal));
        (await Send(Site, "TRACE /live/any")).IsNotAllowed(All.Replace(", TRACE", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fallback_IsNoResource()
    {
        (await Send(Site, "PUT /beyond/all")).IsNotAllowed("");
        (await Send(Site, "PUT /beyond/alone")).IsNotAllowed("");
    }

    [Fact]
    public async Task HeadThatIsServedForGet_GoesWithIt()
    {
        (await Send(WithServedMethods, "GET /live/plain")).IsNotAllowed("OPTIONS, PATCH, POST, PUT");
        (await Send(WithServedMethods, "PUT /live/plain")).IsNotAllowed("GET, HEAD, OPTIONS, PATCH, POST");
        var head = await Send(WithServedMethods, "HEAD /live/plain");
        Assert.Equal(405, head.Status);
        Assert.Equal("OPTIONS, PATCH, POST, PUT", head["Allow"]);
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task Question_IsNoRequestToWhoMeasures()
    {
        var server = await ServerOf(WithServedMethods);
        using var measurements = new Measurements(server);

        (await server.SendAsync("PUT /live/5")).IsNotAllowed("OPTIONS, PATCH");

        Assert.Single(measurements.Of("aspnetcore.routing.match_attempts"));
        Assert.Equal("/live/{id:int}", server.LastEndpoint!.RoutePattern.RawText);
    }

    private sealed class OpenGate : IFeatureGate
    {
        public ValueTask<bool> IsOpenAsync(string flag, HttpContext context) => new(true);
    }

    public sealed class Compiled(Servers servers) : AllowOfUrls(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : AllowOfUrls(servers, Contracts.AtStartUp);
}
