namespace StatusContracts.Conformance.Hostile;

/// <summary>Methods that are no tokens. Our own declarations refuse them; ASP.NET Core's own take anything.</summary>
public sealed class DeclaredMethods(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly string[] Methods =
    [
        "", " ", "GET ", "GE\r\nX-Injected: yes", "GET\0", "G\u00c9T", "GET, POST", "\u2028", "\ud800", "<script>", "\"GET\"",
    ];

    public static TheoryData<string> NoTokens => new(Methods);

    private static readonly App Endpoints = new(Map);

    private static readonly App WithOptions = new(
        Map, services => services.Configure<StatusContractOptions>(options => options.ServeOptions = true));

    private static void Map(WebApplication app)
    {
        foreach (var (method, i) in Methods.Select((method, i) => (method, i)))
        {
            app.MapMethods($"/declared/mixed/{i}", ["GET", method], () => Results.Text("got"));
            app.MapMethods($"/declared/alone/{i}", [method], () => Results.Text("never"));
        }

        app.Map("/declared/any", () => Results.Text("any"));
        app.MapPost("/declared/any", () => Stub.Result).NotImplementedYet("Posting");
    }

    [Theory]
    [MemberData(nameof(NoTokens), DisableDiscoveryEnumeration = true)]
    public async Task MethodOfARefusal_StopsTheStartAndSaysWhy(string method)
    {
        var app = new App(app => app.MapGet("/declared", () => "got").MethodNotAllowed(method, "Never."));

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Server.StartAsync(app, Contracts));

        Assert.Contains("can be no HTTP method: a method is one or more letters, digits or any of", failure.Message);
        Assert.Contains($"'{method}'", failure.Message);
    }

    [Theory]
    [MemberData(nameof(NoTokens), DisableDiscoveryEnumeration = true)]
    public void MethodOfTheServer_IsRefusedAndSaysWhy(string method)
    {
        var failure = Assert.Throws<ArgumentException>(() => new ServerMethodsAttribute("GET", method));

        Assert.Contains("can be no HTTP method", failure.Message);
    }

    [Fact]
    public async Task MethodOfAnEndpoint_IsNotInAllow()
    {
        for (var i = 0; i < Methods.Length; i++)
        {
            (await Send(Endpoints, $"GET /declared/mixed/{i}")).Is(200, "got");
            (await Send(Endpoints, $"POST /declared/mixed/{i}")).IsNotAllowed("GET");
            (await Send(Endpoints, $"POST /declared/alone/{i}")).IsNotAllowed("");
        }
    }

    [Fact]
    public async Task MethodOfAnEndpoint_IsNotInTheAllowOfAnEndpointForAnyMethod() =>
        (await Send(Endpoints, "POST /declared/any"))
            .IsPlanned("Posting", "CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, PUT, QUERY, TRACE");

    [Fact]
    public async Task MethodOfAnEndpoint_IsNotAmongThoseOfTheServer()
    {
        var reply = await Send(WithOptions, "OPTIONS *");

        reply.Is(204, "");
        Assert.Equal("CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE", reply["Allow"]);
    }
}
