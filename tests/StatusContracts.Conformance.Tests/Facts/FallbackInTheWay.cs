using Microsoft.Extensions.FileProviders;

namespace StatusContracts.Conformance.Facts;

/// <summary>
/// A fallback takes the methods that a resource lacks, or, when it is for GET and HEAD only, is counted among the
/// resource's own.
/// </summary>
public sealed class FallbackInTheWay(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App WithDelegate = new(app =>
    {
        app.MapGet("/lost/books", () => Results.Text("books"));
        app.MapFallback(() => Results.Text("fallback"));
    });

    private static readonly App WithFile = new(app =>
    {
        app.MapPost("/lost/orders", () => Results.Text("ordered"));
        app.MapFallbackToFile("index.html", new StaticFileOptions { FileProvider = new NullFileProvider() });
    });

    [Theory]
    [InlineData("DELETE"), InlineData("HEAD")]
    public async Task MethodThatTheResourceLacks_IsNotTakenByTheFallback(string method)
    {
        (await SendToStock(WithDelegate, $"{method} /lost/books")).Is(200);

        var reply = await Send(WithDelegate, $"{method} /lost/books");

        reply.Is(405);
        Assert.Equal("GET", reply["Allow"]);
    }

    [Fact]
    public async Task UnknownMethodOnAResource_IsNotTakenByTheFallback()
    {
        (await SendToStock(WithDelegate, "PROPFIND /lost/books")).Is(200, "fallback");

        (await Send(WithDelegate, "PROPFIND /lost/books")).IsUnknownMethod(allow: "GET");
    }

    [Fact]
    public async Task FallbackForGetAndHead_IsNotInAllow()
    {
        var stock = await SendToStock(WithFile, "PUT /lost/orders");
        stock.Is(405);
        Assert.Equal("GET, HEAD, POST", stock["Allow"]);

        (await Send(WithFile, "PUT /lost/orders")).IsNotAllowed("POST");
    }

    [Fact]
    public async Task FallbackForGetAndHead_DoesNotTakeTheGetOfAResource()
    {
        (await SendToStock(WithFile, "GET /lost/orders")).Is(404);

        (await Send(WithFile, "GET /lost/orders")).IsNotAllowed("POST");
    }
}
