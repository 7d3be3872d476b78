using System.Text.Json;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>MapStaticAssets</c>, with the manifest that the web SDK wrote for this project: several endpoints for one URL, told
/// apart by <c>Accept-Encoding</c>, and a fallback for files that came after the build.
/// </summary>
public abstract class StaticAssets(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    internal const string Manifest = "StatusContracts.Neighbours.Tests.staticwebassets";

    // What a browser sends, what a plain client sends, and what no representation satisfies.
    private static readonly string[] Encodings =
        ["", "\nAccept-Encoding: gzip, deflate, br", "\nAccept-Encoding: identity", "\nAccept-Encoding: br, identity;q=0"];

    private static readonly App Site = new(app =>
    {
        UseAssets(app);
        app.MapStaticAssets($"{Manifest}.endpoints.json");
    });

    private static readonly App BesideEndpoints = new(app =>
    {
        UseAssets(app);
        app.MapStaticAssets($"{Manifest}.endpoints.json");
        app.MapPost("/app.css", () => Results.Text("posted"));
        app.MapPut("/app.css", [NotImplementedYet("Styles of your own")] () => Stub.Result);
        app.MapDelete("/{name}", (string name) => Results.Text($"deleted {name}"));
        app.MapPatch("/{name:length(10)}", (string name) => Results.Text($"patched {name}"));
        app.MapGet("/{**slug}", (string slug) => Results.Text($"slug {slug}"));
    });

    // As in Development, where the host does it by itself, for an application that is not the entry assembly.
    internal static void UseAssets(WebApplication app)
    {
        app.Configuration["staticWebAssets"] = Path.Combine(AppContext.BaseDirectory, $"{Manifest}.runtime.json");
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
    }

    // Plain and with a fingerprint, which is another with each change of the file.
    public static TheoryData<string> Urls
    {
        get
        {
            var manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{Manifest}.endpoints.json"));
            var routes = JsonDocument.Parse(manifest).RootElement.GetProperty("Endpoints").EnumerateArray()
                .Select(endpoint => endpoint.GetProperty("Route").GetString()!)
                .Distinct()
                .Where(route => route.EndsWith(".css", StringComparison.Ordinal));
            return [.. routes.Select(route => $"/{route}")];
        }
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Asset_IsServedAsInStock(string url)
    {
        foreach (var encoding in Encodings)
        {
            await SendAsInStock(Site, $"GET {url}{encoding}");
            await SendAsInStock(Site, $"HEAD {url}{encoding}");
            await SendAsInStock(BesideEndpoints, $"GET {url}{encoding}");
        }

        Assert.Equal("gzip", (await Send(Site, $"GET {url}{Encodings[1]}"))["Content-Encoding"]);
        (await Send(Site, $"GET {url}\nIf-None-Match: {(await Send(Site, $"GET {url}"))["ETag"]}")).Is(304, "");
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task OtherMethod_Is405OfTheAsset(string url)
    {
        foreach (var encoding in Encodings)
        {
            (await Send(Site, $"DELETE {url}{encoding}")).IsNotAllowed("GET, HEAD");
            (await Send(Site, $"PROPFIND {url}{encoding}")).IsUnknownMethod("GET, HEAD");
        }
    }

    [Fact]
    public async Task BesideEndpoints_MethodsAreUnited()
    {
        foreach (var encoding in Encodings)
        {
            (await SendAsInStock(BesideEndpoints, $"POST /app.css{encoding}")).Is(200, "posted");
            (await SendAsInStock(BesideEndpoints, $"DELETE /app.css{encoding}")).Is(200, "deleted app.css");
            (await Send(BesideEndpoints, $"PUT /app.css{encoding}")).IsPlanned("Styles of your own", "DELETE, GET, HEAD, POST");
            (await Send(BesideEndpoints, $"PATCH /app.css{encoding}")).IsNotAllowed("DELETE, GET, HEAD, POST");
            (await SendAsInStock(BesideEndpoints, $"PATCH /index.html{encoding}")).Is(200, "patched index.html");
            (await Send(BesideEndpoints, $"POST /index.html{encoding}")).IsNotAllowed("DELETE, GET, HEAD, PATCH");
            (await SendAsInStock(BesideEndpoints, $"GET /nothing.css{encoding}")).Is(200, "slug nothing.css");
            (await Send(BesideEndpoints, $"POST /nothing.css{encoding}")).IsNotAllowed("DELETE, GET");
        }
    }

    // A build has a fallback for files that come later; it stands in the way of nothing, and is left as it is.
    [Fact]
    public async Task FileThatIsNoAsset_IsAnsweredAsInStock()
    {
        (await SendAsInStock(Site, "GET /nothing.css")).Is(404);
        (await SendAsInStock(Site, "DELETE /nothing.css")).Is(405, "");
        (await SendAsInStock(Site, "DELETE /nothing")).Is(405, "");
    }

    public sealed class Compiled(Servers servers) : StaticAssets(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StaticAssets(servers, Contracts.AtStartUp);
}
