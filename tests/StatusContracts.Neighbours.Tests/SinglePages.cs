namespace StatusContracts.Neighbours;

/// <summary>
/// <c>MapFallbackToFile</c>: the shell of a single-page application takes the URLs that its API does not have, and none
/// that it has.
/// </summary>
public abstract class SinglePages(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(app =>
    {
        StaticFiles.UseFolder(app);
        app.UseStaticFiles();
        Map(app);
        app.MapFallbackToFile("index.html");
    });

    private static readonly App Below = new(app =>
    {
        StaticFiles.UseFolder(app);
        Map(app);
        app.MapFallbackToFile("/api/{**path}", "index.html");
    });

    // As the templates for single-page applications have it.
    private static readonly App WithAssets = new(app =>
    {
        StaticAssets.UseAssets(app);
        app.UseDefaultFiles();
        app.MapStaticAssets($"{StaticAssets.Manifest}.endpoints.json");
        Map(app);
        app.MapFallbackToFile("/index.html");
    });

    private static App Of(string name) => name switch
    {
        nameof(Site) => Site,
        nameof(Below) => Below,
        _ => WithAssets,
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/api/books", () => Results.Text("books"));
        app.MapGet("/api/books/{id:int}", (int id) => Results.Text("book"));
        app.MapPost("/api/orders", () => Results.Text("ordered"));
        app.MapPost("/api/reviews", [NotImplementedYet("Reviews")] () => Stub.Result);
    }

    [Theory]
    [InlineData(nameof(Site)), InlineData(nameof(Below)), InlineData(nameof(WithAssets))]
    public async Task UrlOfTheApi_IsNeverTheShell(string name)
    {
        var app = Of(name);

        (await SendAsInStock(app, "GET /api/books")).Is(200, "books");
        (await Send(app, "DELETE /api/books")).IsNotAllowed("GET");
        (await Send(app, "DELETE /api/books/5")).IsNotAllowed("GET");
        (await Send(app, "PROPFIND /api/books")).IsUnknownMethod("GET");
        (await Send(app, "POST /api/reviews")).IsPlanned("Reviews", "");

        // Stock hands out the shell here, with 200, as if it were the order.
        Assert.Contains("Shell", (await SendToStock(app, "GET /api/orders")).Text);
        (await Send(app, "GET /api/orders")).IsNotAllowed("POST");
        (await Send(app, "GET /api/reviews")).IsNotAllowed("");
        Assert.Equal("POST", (await Send(app, "HEAD /api/orders"))["Allow"]);
    }

    [Theory]
    [InlineData("/account/settings"), InlineData("/"), InlineData("/api"), InlineData("/api/books/not-a-number")]
    public async Task OtherUrl_IsTheShellAsInStock(string url)
    {
        foreach (var app in new[] { Site, WithAssets })
        {
            Assert.Contains("Shell", (await SendAsInStock(app, $"GET {url}")).Text);
            (await SendAsInStock(app, $"HEAD {url}")).Is(200, "");
        }
    }

    // Stock answers for the shell before it looks whether the shell takes the URL.
    [Theory]
    [InlineData("/account/settings"), InlineData("/api/books/not-a-number"), InlineData("/nothing.css")]
    public async Task OtherMethodOnOtherUrl_IsAnsweredAsInStock(string url)
    {
        foreach (var method in new[] { "POST", "DELETE", "OPTIONS" })
        {
            (await SendAsInStock(Site, $"{method} {url}")).Is(405, "");
            (await SendAsInStock(WithAssets, $"{method} {url}")).Is(405, "");
        }

        (await Send(Site, $"PROPFIND {url}")).IsUnknownMethod(allow: null);
        (await Send(WithAssets, $"PROPFIND {url}")).IsUnknownMethod(allow: null);
    }

    [Fact]
    public async Task UrlOutsideOfTheShell_IsAnsweredAsInStock()
    {
        (await SendAsInStock(Below, "GET /account")).Is(404, "");
        Assert.Contains("Shell", (await SendAsInStock(Below, "GET /api/nothing")).Text);
        (await SendAsInStock(Site, "GET /app.css")).Is(200);
        (await SendAsInStock(Site, "GET /nothing.css")).Is(404, "");
        (await SendAsInStock(WithAssets, "GET /app.css")).Is(200);
        (await SendAsInStock(WithAssets, "GET /nothing.css")).Is(404, "");
        (await Send(WithAssets, "DELETE /app.css")).IsNotAllowed("GET, HEAD");
    }

    public sealed class Compiled(Servers servers) : SinglePages(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : SinglePages(servers, Contracts.AtStartUp);
}
