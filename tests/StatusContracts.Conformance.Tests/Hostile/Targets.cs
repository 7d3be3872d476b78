namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// Request targets and hosts that make servers stumble. The library sees a URL as routing sees it: where stock dispatches
/// or refuses the request itself, the answer is the same bytes; where stock says 404 or 405, it may be ours.
/// </summary>
public sealed class Targets(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Site = new(Map);

    private static readonly string[] Methods = ["GET", "DELETE", "PROPFIND", "OPTIONS", "CONNECT"];

    private static readonly string[] Odd =
    [
        "/", "//", "///", "/./a/5", "/a/../a/5", "/a/%2e%2e/a/5", "/../../../etc/passwd", "/a//5", "//a/5", "/a/5/", "/a/5//",
        "/a%2F5", "/a%2f5", "/a/%35", "/a/%", "/a/%zz", "/a/%00", "/a/%ff", "/a/%c3%28", "/a/%E2%80%A8", "/a/5%0d%0aX-Injected:%20yes",
        "/a/5?", "/a/5?a=%0d%0aX-Injected:%20yes", "/a/5#fragment", "/a/5;v=1", "/a\\5", "/A/5", "/a/99999999999999999999", "/a/-5",
        "/a/{id}", "/a/*", "/files/" + Slashes(2_000), "/files/%2e%2e/%2e%2e", "/files/" + new string('x', 8_000), "/" + new string('y', 9_000),
        "*", "a", "a/5", "?", "http://localhost/a/5", "http://localhost", "HTTP://localhost/a/5", "http://user:pass@localhost/a/5",
        "http://other.example/a/5", "https://localhost/a/5", "ftp://localhost/a/5", "http://[::1]/a/5", "http:///a/5",
        "localhost:80", "localhost", ":80", "[::1]:443", "host.example:99999", "/hosted", "http://a.example/hosted", "\u00e9", "/\u00e9",
    ];

    private static readonly string[] Hosts =
    [
        "", " ", "a.example", "A.EXAMPLE", "a.example.", "a.example:80", "a.example:8080", "a.example:", "a.example:99999",
        "a.example:x", "a.example:-1", "x.b.example:8080", "b.example:8080", ".b.example:8080", "*.b.example:8080", "*", "[::1]",
        "[::1", "::1", "[::1]:80", "a b", "a.example, b.example", "a/b", "a\u00e9", "xn--e1a", "a.example\nHost: b.example",
        new('h', 300), new('h', 8_000),
    ];

    private static void Map(WebApplication app)
    {
        app.MapGet("/a/{id:int}", (int id) => Results.Text("got"));
        app.MapDelete("/a/{name:alpha}", (string name) => Results.Text("deleted"));
        app.MapPost("/", () => Results.Text("root"));
        app.MapGet("/files/{**path}", (string? path) => Results.Text("file"));
        app.MapGet("/hosted", () => Results.Text("a")).RequireHost("a.example", "*.b.example:8080");
    }

    [Fact]
    public async Task OddTarget_IsAnsweredWhereStockAnswers()
    {
        foreach (var target in Odd)
        {
            await IsOursOrStocks($"{target}");
        }
    }

    [Fact]
    public async Task OddHost_IsAnsweredWhereStockAnswers()
    {
        foreach (var host in Hosts)
        {
            await IsOursOrStocks($"/hosted\nHost: {host}");
            await IsOursOrStocks($"/a/5\nHost: {host}");
        }
    }

    // HttpRequest.Host throws for a host that is no Punycode. Routing asks it about every endpoint that is for certain hosts;
    // the stock 405 did not get that far.
    [Fact]
    public async Task HostThatAspNetCoreCannotRead_IsItsErrorOnHostedResources()
    {
        (await SendToStock(Site, "GET /hosted\nHost: xn--a")).Is(500);
        (await Send(Site, "GET /hosted\nHost: xn--a")).Is(500);
        (await Send(Site, "DELETE /hosted\nHost: xn--a")).Is(500);
        (await Send(Site, "DELETE /a/5\nHost: xn--a")).IsNotAllowed("GET");
    }

    private async Task IsOursOrStocks(string rest)
    {
        foreach (var method in Methods)
        {
            var request = $"{method} {rest}";
            var stock = await SendToStock(Site, request);
            var ours = await Send(Site, request);

            Assert.True(Difference.IsOurs(stock, ours), $"{request}\n{stock}\n-- but --\n{ours}");
        }
    }

    private static string Slashes(int count) => new('/', count);
}
