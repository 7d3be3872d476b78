using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Neighbours;

/// <summary>
/// The ways to host an application that came before <c>WebApplication</c>: a Startup class on the generic host, and on the
/// web host. Routing stands where the Startup class puts it.
/// </summary>
public abstract class HostingModels(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Minimal = new(MapEndpoints);

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/hosted/{id:int}", (int id) => Results.Text("int"));
        routes.MapDelete("/hosted/{name:alpha}", (string name) => Results.Text("alpha"));
        routes.MapPost("/hosted/{id:int}", [NotImplementedYet("Posting")] (int id) => Stub.Result);
        routes.MapFallback(() => Results.Text("fallback"));
    }

    private static readonly string[] Requests =
    [
        "GET /hosted/1", "PUT /hosted/1", "POST /hosted/1", "DELETE /hosted/1", "HEAD /hosted/1", "PUT /hosted/x", "PUT /hosted/--",
        "PROPFIND /hosted/1", "PROPFIND /nothing", "DELETE /nothing", "get /hosted/1",
    ];

    [Fact]
    public async Task ServerOfTests_HasTheAnswersOfKestrel()
    {
        using var host = Host.CreateDefaultBuilder(["--hostBuilder:reloadConfigOnChange=false"])
            .ConfigureWebHostDefaults(web => web.UseStartup(_ => new Startup(Contracts)).UseTestServer())
            .Build();
        await host.StartAsync();

        foreach (var request in Requests)
        {
            var line = request.Split(' ');
            var tested = await host.GetTestServer().SendAsync(context =>
            {
                context.Request.Method = line[0];
                context.Request.Path = line[1];
            });

            var reply = await Send(Minimal, request);
            Assert.Equal(reply.Status, tested.Response.StatusCode);
            Assert.Equal(reply["Allow"], tested.Response.Headers.Allow.Count == 0 ? null : tested.Response.Headers.Allow.ToString());
            Assert.Equal(reply.Text, await new StreamReader(tested.Response.Body).ReadToEndAsync());
        }
    }

    [Fact]
    public async Task StartupClassOnTheGenericHost_AnswersAsAWebApplication()
    {
        using var host = Host.CreateDefaultBuilder(["--hostBuilder:reloadConfigOnChange=false"])
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHostDefaults(web => web.UseStartup(_ => new Startup(Contracts)).UseKestrel(Listen))
            .Build();
        await host.StartAsync();

        await AnswersAsAWebApplication(host.Services);
    }

    [Fact]
    public async Task StartupClassOnTheWebHost_AnswersAsAWebApplication()
    {
#pragma warning disable ASPDEPR004, ASPDEPR008 // Obsolete, and still what many an application runs on.
        using var host = new WebHostBuilder().UseKestrel(Listen).UseStartup(_ => new Startup(Contracts)).Build();
#pragma warning restore ASPDEPR004, ASPDEPR008
        await host.StartAsync();

        await AnswersAsAWebApplication(host.Services);
    }

    [Fact]
    public async Task WebApplication_HasExactAnswers()
    {
        (await Send(Minimal, "PUT /hosted/1")).IsNotAllowed("GET");
        (await Send(Minimal, "POST /hosted/1")).IsPlanned("Posting", allow: "GET");
        (await SendAsInStock(Minimal, "PUT /hosted/--")).Is(200, "fallback");
    }

    private static void Listen(KestrelServerOptions kestrel) =>
        kestrel.Listen(IPAddress.Loopback, 0);

    private async Task AnswersAsAWebApplication(IServiceProvider host)
    {
        var addresses = host.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var port = new Uri(addresses.Single()).Port;
        foreach (var request in Requests)
        {
            Assert.Equal((await Send(Minimal, request)).Transcript, (await Wire.SendAsync(port, request)).Transcript);
        }
    }

    private sealed class Startup(Contracts contracts)
    {
        public void ConfigureServices(IServiceCollection services)
        {
            services.AddRouting();
            contracts.Add(services);
            services.AddControllers();
        }

        public void Configure(IApplicationBuilder app)
        {
            app.UseRouting();
            app.UseEndpoints(MapEndpoints);
        }
    }

    public sealed class Compiled(Servers servers) : HostingModels(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HostingModels(servers, Contracts.AtStartUp);
}
