using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>Fallbacks take the URLs that have no resource, and only those.</summary>
public abstract class Fallbacks(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App AnyMethod = new(app =>
    {
        Map(app);
        app.MapFallback(() => Results.Text("fallback"));
    });

    // What MapFallbackToFile maps, without a file.
    private static readonly App GetAndHead = new(app =>
    {
        Map(app);
        app.MapMethods("{**path:nonfile}", ["GET", "HEAD"], () => Results.Text("page")).WithOrder(int.MaxValue);
    });

    private static readonly App Nested = new(app =>
    {
        Map(app);
        app.MapFallback("/fall/{**path}", () => Results.Text("nested"));
        app.MapFallback(() => Results.Text("fallback"));
    });

    // Which action it becomes is only known when a request is there.
    private static readonly App Dynamic = new(
        app =>
        {
            Map(app);
            app.MapFallbackToController(nameof(PageController.Show), "Page");
        },
        services => App.AddControllers(services, typeof(PageController)));

    private static void Map(WebApplication app)
    {
        app.MapGet("/fall/books", () => Results.Text("books"));
        app.MapGet("/fall/books/{id:int}", (int id) => Results.Text("book"));
        app.MapPost("/fall/stub", [NotImplementedYet("Stub")] () => Stub.Result);
        app.MapGet("/fall/refused", () => Results.Text("refused")).MethodNotAllowed("DELETE", "Never.");
    }

    public static TheoryData<string> Kinds => new(nameof(AnyMethod), nameof(GetAndHead), nameof(Nested), nameof(Dynamic));

    private static App Of(string kind) => kind switch
    {
        nameof(AnyMethod) => AnyMethod,
        nameof(GetAndHead) => GetAndHead,
        nameof(Dynamic) => Dynamic,
        _ => Nested,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Resource_IsAnsweredAheadOfTheFallback(string kind)
    {
        var app = Of(kind);

        (await Send(app, "GET /fall/books")).Is(200, "books");
        (await Send(app, "DELETE /fall/books")).IsNotAllowed("GET");
        (await Send(app, "DELETE /fall/books/1")).IsNotAllowed("GET");
        (await Send(app, "PROPFIND /fall/books")).IsUnknownMethod(allow: "GET");
        (await Send(app, "POST /fall/stub")).IsPlanned("Stub", allow: "");
        (await Send(app, "GET /fall/stub")).IsNotAllowed("");
        Assert.Contains("Never.", (await Send(app, "DELETE /fall/refused")).Text);

        var head = await Send(app, "HEAD /fall/books");
        head.Is(405, "");
        Assert.Equal("GET", head["Allow"]);
    }

    [Theory]
    [InlineData(nameof(AnyMethod), "GET", "fallback"), InlineData(nameof(AnyMethod), "DELETE", "fallback")]
    [InlineData(nameof(AnyMethod), "PROPFIND", "fallback"), InlineData(nameof(Nested), "DELETE", "nested")]
    [InlineData(nameof(GetAndHead), "GET", "page"), InlineData(nameof(Dynamic), "GET", "action")]
    [InlineData(nameof(Dynamic), "DELETE", "action"), InlineData(nameof(Dynamic), "PROPFIND", "action")]
    public async Task UrlWithoutResource_IsTheFallbacks(string kind, string method, string text)
    {
        (await Send(Of(kind), $"{method} /fall/nothing")).Is(200, text);
        (await Send(Of(kind), $"{method} /fall/books/not-a-number")).Is(200, text);
    }

    [Theory]
    [InlineData("/fall/nothing"), InlineData("/fall/books/not-a-number"), InlineData("/nothing.txt"), InlineData("/")]
    public async Task FallbackForGet_OtherMethod_IsWhatStockSays(string path)
    {
        var stock = await SendToStock(new App(MapOnlyPage), $"DELETE {path}");
        var reply = await Send(GetAndHead, $"DELETE {path}");

        Assert.Equal(stock.Status, reply.Status);
        Assert.Equal(stock["Allow"], reply["Allow"]);
    }

    private static void MapOnlyPage(WebApplication app) =>
        app.MapMethods("{**path:nonfile}", ["GET", "HEAD"], () => Results.Text("page")).WithOrder(int.MaxValue);

    [Theory]
    [InlineData("/fall/nothing"), InlineData("/fall/books/not-a-number"), InlineData("/nothing.txt")]
    public async Task FallbackForGet_UnknownMethod_Is501WithoutAllow(string path) =>
        (await Send(GetAndHead, $"PROPFIND {path}")).IsUnknownMethod(allow: null);

    // A proxy to the system that is being replaced, ordered last: it takes every method of every URL that it is left.
    [Theory]
    [InlineData("GET", "books"), InlineData("POST", "proxied"), InlineData("PROPFIND", "proxied")]
    public async Task EndpointForAnyMethodOrderedLast_IsNoFallback(string method, string text)
    {
        var app = new App(app =>
        {
            Map(app);
            app.Map("/fall/{**path}", () => Results.Text("proxied")).WithOrder(int.MaxValue);
        });

        (await Send(app, $"{method} /fall/books")).Is(200, text);
        Assert.Equal(501, (await Send(app, "POST /fall/stub")).Status);
    }

    [Fact]
    public async Task EndpointForAnyMethodOrderedLast_TakesWhatItsConstraintsLet()
    {
        var app = new App(app =>
        {
            app.MapGet("/last/{id:int}", (int id) => Results.Text("number"));
            app.Map("/last/{name:length(1)}", (string name) => Results.Text("proxied")).WithOrder(int.MaxValue);
        });

        (await Send(app, "GET /last/5")).Is(200, "number");
        (await Send(app, "POST /last/5")).Is(200, "proxied");
        (await Send(app, "PROPFIND /last/5")).Is(200, "proxied");
        (await Send(app, "POST /last/55")).IsNotAllowed("GET");
        (await Send(app, "POST /last/ab")).Is(404);
    }

    [Fact]
    public async Task PlannedFallback_Is501()
    {
        var app = new App(app =>
        {
            Map(app);
            app.MapFallback("/next/{**path}", (int required) => Results.Text("real")).NotImplementedYet("Next");
        });

        foreach (var method in new[] { "GET", "PROPFIND" })
        {
            var reply = await Send(app, $"{method} /next/anything");
            Assert.Equal(501, reply.Status);
            Assert.Contains("\"feature\":\"Next\"", reply.Text);
            Assert.Null(reply["Allow"]);
        }

        (await Send(app, "GET /fall/books")).Is(200, "books");
    }

    public sealed class PageController : Controller
    {
        public IActionResult Show() => Content("action");
    }

    public sealed class Compiled(Servers servers) : Fallbacks(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Fallbacks(servers, Contracts.AtStartUp);
}
