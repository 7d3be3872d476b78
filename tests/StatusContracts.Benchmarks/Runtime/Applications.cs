using System.Buffers;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>The applications that are measured, each with its peer: the same routes without the library.</summary>
internal static class Applications
{
    private static readonly Action<WebApplicationBuilder> Stock = _ => { };

    private static readonly Action<WebApplicationBuilder> Contracts = builder => builder.Services.AddStatusContracts();

    public static Application Shop { get; } = Application.Start(Contracts, MapShop);

    public static Application StockShop { get; } = Application.Start(Stock, MapShop);

    /// <summary>What two equal applications differ by is noise.</summary>
    public static Application StockShopAgain { get; } = Application.Start(Stock, MapShop);

    /// <summary>HEAD and OPTIONS are served.</summary>
    public static Application Serving { get; } = Application.Start(
        builder => builder.Services.AddStatusContracts(options => options.ServeHead = options.ServeOptions = true), MapShop);

    public static Application Controllers { get; } = Application.Start(AddControllers + Contracts, MapControllers);

    public static Application StockControllers { get; } = Application.Start(AddControllers, MapControllers);

    public static Application Guarded { get; } = Application.Start(AddAuthorization + Contracts, MapGuarded);

    public static Application StockGuarded { get; } = Application.Start(AddAuthorization, MapGuarded);

    private static void MapShop(WebApplication app)
    {
        // An endpoint that does nothing, so that nothing drowns what is measured.
        app.MapGet("/books", Nothing);
        app.MapMethods("/both", ["GET", "HEAD"], Nothing);
        app.MapPost("/reviews", [NotImplementedYet("Book reviews", PlannedFor = "2.0",
            Documentation = "https://docs.bookshop.example/reviews", Alternative = "GET /books")] () => Stub.Result);
        app.MapPost("/problems", () => Results.Problem(statusCode: 501));

        app.MapPost("/written", Written);

        app.MapGet("/users/{id:int}", Nothing);
        app.MapPost("/users/{name}", Nothing);
    }

    private static void AddControllers(WebApplicationBuilder builder) => builder.Services.AddControllers();

    private static void MapControllers(WebApplication app) => app.MapControllers();

    private static void AddAuthorization(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();
    }

    private static void MapGuarded(WebApplication app) => app.MapGet("/orders", Nothing).RequireAuthorization();

    private static Task Nothing(HttpContext context) => Task.CompletedTask;

    // The stub's answer as one would write it who knows how: what can be ready ahead is.
    private static Task Written(HttpContext context)
    {
        var content =
            """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.2","title":"Not Implemented","status":501,"detail":"Book reviews: planned for 2.0, not implemented yet.","feature":"Book reviews","plannedFor":"2.0","documentation":"https://docs.bookshop.example/reviews","alternative":"GET /books","allow":[]}"""u8;
        var response = context.Response;
        response.StatusCode = StatusCodes.Status501NotImplemented;
        response.Headers.CacheControl = "no-store";
        response.Headers.Allow = "";
        response.Headers.Link = "<https://docs.bookshop.example/reviews>; rel=\"help\"";
        response.Headers.ContentType = "application/problem+json";
        response.Headers.ContentLength = content.Length;
        response.BodyWriter.Write(content);
        return response.BodyWriter.FlushAsync().AsTask();
    }
}
