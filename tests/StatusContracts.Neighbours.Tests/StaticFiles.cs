using Microsoft.Extensions.FileProviders;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>UseStaticFiles</c> serves GET and HEAD where nothing else took the request before. Files are no endpoints, so a file
/// alone makes no resource.
/// </summary>
public abstract class StaticFiles(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // Routing comes first, unless the application says otherwise.
    private static readonly App AfterRouting = new(app =>
    {
        UseFolder(app);
        app.UseStaticFiles();
        Map(app);
    });

    private static readonly App BeforeRouting = new(app =>
    {
        UseFolder(app);
        app.UseStaticFiles();
        app.UseRouting();
        Map(app);
    });

    private static readonly App WithDefaultFile = new(app =>
    {
        UseFolder(app);
        app.UseFileServer();
        app.UseRouting();
        Map(app);
    });

    /// <summary>The folder of this project, which is not copied to where the tests run.</summary>
    internal static void UseFolder(WebApplication app) => app.Environment.WebRootFileProvider =
        new PhysicalFileProvider(Path.Combine(Repository.Root, "tests", "StatusContracts.Neighbours.Tests", "wwwroot"));

    private static void Map(WebApplication app)
    {
        app.MapPost("/index.html", () => Results.Text("posted"));
        app.MapGet("/api/books", () => Results.Text("books"));
    }

    private static App Of(string place) => place switch
    {
        nameof(AfterRouting) => AfterRouting,
        nameof(BeforeRouting) => BeforeRouting,
        _ => WithDefaultFile,
    };

    [Theory]
    [InlineData(nameof(AfterRouting)), InlineData(nameof(BeforeRouting)), InlineData(nameof(WithDefaultFile))]
    public async Task File_IsServedAsInStock(string place)
    {
        var app = Of(place);

        (await SendAsInStock(app, "GET /app.css")).Is(200);
        (await SendAsInStock(app, "HEAD /app.css")).Is(200, "");
        (await SendAsInStock(app, "GET /app.css\nRange: bytes=0-3")).Is(206, "body");
        (await SendAsInStock(app, "POST /app.css")).Is(404);
        (await SendAsInStock(app, "OPTIONS /app.css")).Is(404);
        (await SendAsInStock(app, "GET /nothing.css")).Is(404);
        await SendAsInStock(app, "GET /");
    }

    [Theory]
    [InlineData(nameof(AfterRouting)), InlineData(nameof(BeforeRouting)), InlineData(nameof(WithDefaultFile))]
    public async Task MethodThatTheServerDoesNotKnow_Is501WithoutAllow(string place)
    {
        (await Send(Of(place), "PROPFIND /app.css")).IsUnknownMethod(allow: null);
        (await Send(Of(place), "PROPFIND /nothing.css")).IsUnknownMethod(allow: null);
    }

    [Theory]
    [InlineData(nameof(AfterRouting)), InlineData(nameof(BeforeRouting)), InlineData(nameof(WithDefaultFile))]
    public async Task EndpointOnTheUrlOfAFile_IsTheResource(string place)
    {
        (await SendAsInStock(Of(place), "POST /index.html")).Is(200, "posted");
        (await Send(Of(place), "DELETE /index.html")).IsNotAllowed("POST");
    }

    // Whoever comes first answers: routing with its 405, as in stock, or the file.
    [Fact]
    public async Task FileBehindAnEndpoint_IsServedWhereStockServesIt()
    {
        Assert.Equal(405, (await SendToStock(AfterRouting, "GET /index.html")).Status);
        (await Send(AfterRouting, "GET /index.html")).IsNotAllowed("POST");

        (await SendAsInStock(BeforeRouting, "GET /index.html")).Is(200);
        (await SendAsInStock(WithDefaultFile, "GET /index.html")).Is(200);
        (await SendAsInStock(WithDefaultFile, "GET /")).Is(200);
    }

    public sealed class Compiled(Servers servers) : StaticFiles(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StaticFiles(servers, Contracts.AtStartUp);
}
