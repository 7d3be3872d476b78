namespace StatusContracts.Conformance.Hostile;

/// <summary>Methods that are no tokens. Our own declarations refuse them; ASP.NET Core's own take anything.</summary>
public sealed class DeclaredMethods(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    public static TheoryData<string> NoTokens => new(
        "", " ", "GET ", "GE\r\nX-Injected: yes", "GET\0", "G\u00c9T", "GET, POST", "\u2028", "\ud800", "<script>", "\"GET\"");

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

    [Theory]
    [MemberData(nameof(NoTokens), DisableDiscoveryEnumeration = true)]
    public async Task MethodOfAnEndpoint_IsNotInAllow(string method)
    {
        var app = new App(app =>
        {
            app.MapMethods("/declared/mixed", ["GET", method], () => Results.Text("got"));
            app.MapMethods("/declared/alone", [method], () => Results.Text("never"));
        });

        (await Send(app, "GET /declared/mixed")).Is(200, "got");
        (await Send(app, "POST /declared/mixed")).IsNotAllowed("GET");
        (await Send(app, "POST /declared/alone")).IsNotAllowed("");
        (await Send(app, "GET /nowhere")).Is(404);
    }

    [Theory]
    [MemberData(nameof(NoTokens), DisableDiscoveryEnumeration = true)]
    public async Task MethodOfAnEndpoint_IsNotInTheAllowOfAnEndpointForAnyMethod(string method)
    {
        var app = new App(app =>
        {
            app.Map("/declared/any", () => Results.Text("any"));
            app.MapPost("/declared/any", () => Stub.Result).NotImplementedYet("Posting");
            app.MapMethods("/declared/alone", [method], () => Results.Text("never"));
        });

        (await Send(app, "POST /declared/any"))
            .IsPlanned("Posting", "CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, PUT, QUERY, TRACE");
    }
}
