using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>
/// CORS beside <see cref="StatusContractOptions.ServeHead"/> and <see cref="StatusContractOptions.ServeOptions"/>: a preflight
/// stays the question of a browser to a policy, and the policy of an endpoint holds for HEAD as it does for GET.
/// </summary>
public abstract class CorsWithServedMethods(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Origin = "\nOrigin: https://example.com";

    private const string Preflight = $"{Origin}\nAccess-Control-Request-Method: ";

    private static readonly App DefaultPolicy = new(
        app =>
        {
            app.UseCors();
            app.MapGet("/served/cors", () => Results.Text("get"));
        },
        services =>
        {
            Serve(services);
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://example.com").AllowAnyMethod()));
        });

    private static readonly App PolicyOfEndpoint = new(
        app =>
        {
            app.UseCors();
            app.MapGet("/served/named", () => Results.Text("get")).RequireCors("readers");
            app.MapControllers();
        },
        services =>
        {
            Serve(services);
            App.AddControllers(services, typeof(ReadersController));
            services.AddCors(cors => cors.AddPolicy("readers", policy => policy
                .WithOrigins("https://example.com").WithMethods("GET", "HEAD", "DELETE").WithHeaders("X-Reader")));
        });

    private static readonly App NoCors = new(app => app.MapGet("/served/none", () => Results.Text("none")), Serve);

    private static void Serve(IServiceCollection services) =>
        services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true);

    [Theory]
    [InlineData("/served/cors", "GET"), InlineData("/served/cors", "HEAD"), InlineData("/served/cors", "PATCH")]
    [InlineData("/served/nothing", "GET")]
    public async Task PreflightUnderTheDefaultPolicy_IsAnsweredAsInStock(string path, string method)
    {
        var reply = await Send(DefaultPolicy, $"OPTIONS {path}{Preflight}{method}");

        reply.Is(204);
        Assert.Null(reply["Allow"]);
        Assert.Equal((await SendToStock(DefaultPolicy, $"OPTIONS {path}{Preflight}{method}")).Transcript, reply.Transcript);
    }

    [Theory]
    [InlineData("/served/named", "GET"), InlineData("/served/named", "HEAD")]
    [InlineData("/served/readers", "GET"), InlineData("/served/readers", "HEAD")]
    public async Task PreflightOfAnEndpointWithAPolicy_IsAnsweredByIt(string path, string method)
    {
        var reply = await Send(PolicyOfEndpoint, $"OPTIONS {path}{Preflight}{method}\nAccess-Control-Request-Headers: X-Reader");

        reply.Is(204);
        Assert.Equal("https://example.com", reply["Access-Control-Allow-Origin"]);
        Assert.Equal("X-Reader", reply["Access-Control-Allow-Headers"]);
        Assert.Null(reply["Allow"]);
    }

    [Theory]
    [InlineData("/served/named"), InlineData("/served/readers")]
    public async Task HeadUnderAPolicy_CarriesItsFields(string path)
    {
        var reply = await Send(PolicyOfEndpoint, $"HEAD {path}{Origin}");

        reply.Is(200, "");
        Assert.Equal("https://example.com", reply["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task OptionsThatIsNoPreflight_TellsTheMethods()
    {
        var reply = await Send(DefaultPolicy, $"OPTIONS /served/cors{Origin}");

        reply.Is(204);
        Assert.Equal("GET, HEAD, OPTIONS", reply["Allow"]);
        Assert.Equal("https://example.com", reply["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task PreflightWhereNothingSpeaksCors_IsAnOrdinaryOptions()
    {
        var reply = await Send(NoCors, $"OPTIONS /served/none{Preflight}GET");

        reply.Is(204);
        Assert.Equal("GET, HEAD, OPTIONS", reply["Allow"]);
        (await Send(NoCors, $"OPTIONS /served/nothing{Preflight}GET")).Is(404);
    }

    [ApiController, Route("served/readers"), EnableCors("readers")]
    public sealed class ReadersController : ControllerBase
    {
        [HttpGet] public string Get() => "get";
    }

    public sealed class Compiled(Servers servers) : CorsWithServedMethods(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : CorsWithServedMethods(servers, Contracts.AtStartUp);
}
