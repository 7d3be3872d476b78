using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;

namespace StatusContracts.Neighbours;

/// <summary>
/// <see cref="StatusContractOptions.ServeHead"/> and <see cref="StatusContractOptions.ServeOptions"/> beside neighbours that
/// have their own idea of HEAD, or change what a response carries.
/// </summary>
public abstract class ServedMethods(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Manifest = "StatusContracts.Neighbours.Tests.staticwebassets";

    private static readonly App Files = new(
        app =>
        {
            app.Configuration["staticWebAssets"] = Path.Combine(AppContext.BaseDirectory, $"{Manifest}.runtime.json");
            StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
            app.MapStaticAssets($"{Manifest}.endpoints.json");
            app.MapRazorPages();
            app.MapPut("/served", () => Results.Text("put"));
        },
        services =>
        {
            Serve(services);
            services.AddRazorPages().AddApplicationPart(typeof(ServedMethods).Assembly);
        });

    private static readonly App Caches = new(
        app =>
        {
            app.UseResponseCompression();
            app.UseOutputCache();
            app.MapGet("/text", () => Results.Text(new string('x', 10_000)));
            app.MapGet("/cached", (HttpRequest request) => Results.Text($"{request.Method} {Guid.NewGuid()}")).CacheOutput();
        },
        services =>
        {
            Serve(services);
            services.AddResponseCompression();
            services.AddOutputCache();
        });

    private static void Serve(IServiceCollection services) =>
        services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true);

    // A page names no method, and an asset names HEAD.
    [Theory]
    [InlineData("HEAD /served"), InlineData("OPTIONS /served"), InlineData("GET /served"), InlineData("HEAD /served.txt")]
    [InlineData("HEAD /served.txt\nAccept-Encoding: gzip")]
    public async Task WhatServesHeadItself_AnswersAsInStock(string request)
    {
        var reply = await Send(Files, request);

        reply.Is(200);
        Assert.Equal((await SendToStock(Files, request)).Transcript, reply.Transcript);
    }

    [Fact]
    public async Task StaticAsset_TellsItsMethods()
    {
        var reply = await Send(Files, "OPTIONS /served.txt");

        reply.Is(204, "");
        Assert.Equal("GET, HEAD, OPTIONS", reply["Allow"]);
    }

    [Fact]
    public async Task ResponseCompression_HeadHasTheFieldsOfGet()
    {
        var get = await Send(Caches, "GET /text\nAccept-Encoding: gzip");
        var head = await Send(Caches, "HEAD /text\nAccept-Encoding: gzip");

        Assert.Equal("gzip", get["Content-Encoding"]);
        head.Is(200, "");
        Assert.Equal("Accept-Encoding", head["Vary"]);

        // Nobody compressed anything, so a length would be that of nothing.
        Assert.Null(head["Content-Length"]);
    }

    [Fact]
    public async Task OutputCaching_KeepsHeadAndGetApart()
    {
        var server = await ServerOf(Caches);

        var first = await server.SendAsync("HEAD /cached");
        var get = await server.SendAsync("GET /cached");
        var again = await server.SendAsync("HEAD /cached");

        first.Is(200, "");
        Assert.StartsWith("GET ", get.Text);
        Assert.Equal("41", first["Content-Length"]);
        Assert.Equal("40", get["Content-Length"]);
        again.Is(200, "");
        Assert.NotNull(again["Age"]);
        Assert.Equal("41", again["Content-Length"]);
    }

    [Fact]
    public async Task TestServer_AnswersAsKestrel()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        Serve(builder.Services);
        Contracts.Add(builder.Services);
        await using var app = builder.Build();
        app.UseRouting();
        app.MapGet("/books", (HttpResponse response) => response.Headers["X-Ran"] = "books");
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        using var client = app.GetTestClient();

        using var head = await client.SendAsync(new(HttpMethod.Head, "/books"));
        using var options = await client.SendAsync(new(HttpMethod.Options, "/books"));
        var asterisk = await app.GetTestServer().SendAsync(context =>
        {
            context.Request.Method = "OPTIONS";
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "*";
        });

        Assert.Equal("books", head.Headers.GetValues("X-Ran").Single());
        Assert.Equal(["GET", "HEAD", "OPTIONS"], options.Content.Headers.Allow);
        Assert.Equal(204, asterisk.Response.StatusCode);
        Assert.StartsWith("CONNECT, ", asterisk.Response.Headers.Allow.ToString());
    }

    public sealed class Compiled(Servers servers) : ServedMethods(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ServedMethods(servers, Contracts.AtStartUp);
}
