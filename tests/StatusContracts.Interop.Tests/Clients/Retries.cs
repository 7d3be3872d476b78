using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace StatusContracts.Interop.Clients;

/// <summary>Clients of <c>IHttpClientFactory</c> with Polly, against Kestrel: <c>docs/clients.md</c>.</summary>
public class Retries
{
    private int _requests;

    private App Shop => new(app =>
    {
        app.Use((context, next) =>
        {
            _requests++;
            return next(context);
        });
        app.MapGet("/books", () => "books");
        app.MapGet("/export", [NotImplementedYet("Export")] () => Stub.Result);
        app.MapGet("/broken", () => Results.StatusCode(500));
        app.MapGet("/busy", () => Results.StatusCode(_requests < 3 ? 503 : 200));
    });

    [Fact]
    public async Task Stub_IsAskedFourTimes_ByDefault() =>
        Assert.Equal(4, await RequestsOf("/export", HttpStatusCode.NotImplemented, Transient.IsTransientByDefault));

    [Fact]
    public async Task Stub_IsAskedOnce() =>
        Assert.Equal(1, await RequestsOf("/export", HttpStatusCode.NotImplemented, Transient.IsTransient));

    [Fact]
    public async Task Failure_IsAskedFourTimes() =>
        Assert.Equal(4, await RequestsOf("/broken", HttpStatusCode.InternalServerError, Transient.IsTransient));

    [Fact]
    public async Task Overload_IsAskedUntilItIsOver() =>
        Assert.Equal(3, await RequestsOf("/busy", HttpStatusCode.OK, Transient.IsTransient));

    [Fact]
    public async Task Refusal_IsAskedOnce()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        using var client = Client(server, Retry(Transient.IsTransientByDefault));

        using var response = await client.DeleteAsync("/books");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task Stub_OpensTheCircuit_ByDefault()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        using var client = Client(server, Breaker(Transient.IsTransientByDefault));
        await AskForExports(client);

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.GetAsync("/books"));
    }

    [Fact]
    public async Task Stub_LeavesTheCircuitClosed()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        using var client = Client(server, Breaker(Transient.IsTransient));
        await AskForExports(client);

        Assert.Equal("books", await client.GetStringAsync("/books"));
    }

    // The generation before, which Microsoft.Extensions.Http.Polly brings to the factory.
    [Fact]
    public async Task Stub_IsAskedOnce_ByAPolicy()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        var policy = Policy<HttpResponseMessage>
            .Handle<HttpRequestException>()
            .OrResult(response => response.StatusCode is HttpStatusCode.RequestTimeout
                or >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented)
            .RetryAsync(3);
        using var client = Client(server, http => http.AddPolicyHandler(policy));

        using var stub = await client.GetAsync("/export");
        Assert.Equal((HttpStatusCode.NotImplemented, 1), (stub.StatusCode, _requests));

        using var broken = await client.GetAsync("/broken");
        Assert.Equal((HttpStatusCode.InternalServerError, 1 + 4), (broken.StatusCode, _requests));
    }

    private async Task<int> RequestsOf(string path, HttpStatusCode status, Func<Outcome<HttpResponseMessage>, bool> isTransient)
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);
        using var client = Client(server, Retry(isTransient));

        using var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        return _requests;
    }

    private static async Task AskForExports(HttpClient client)
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.GetAsync("/export");
            Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        }
    }

    private static ResiliencePipeline<HttpResponseMessage> Retry(Func<Outcome<HttpResponseMessage>, bool> isTransient) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(isTransient(args.Outcome)),
                MaxRetryAttempts = 3,
                Delay = TimeSpan.Zero,
            })
            .Build();

    private static ResiliencePipeline<HttpResponseMessage> Breaker(Func<Outcome<HttpResponseMessage>, bool> isTransient) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(isTransient(args.Outcome)),
                MinimumThroughput = 2,
                SamplingDuration = TimeSpan.FromHours(1),
            })
            .Build();

    private static HttpClient Client(Server server, ResiliencePipeline<HttpResponseMessage> pipeline) =>
        Client(server, http => http.AddHttpMessageHandler(() => new ResilienceHandler(pipeline)));

    private static HttpClient Client(Server server, Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddHttpClient("shop", client => client.BaseAddress = new($"http://localhost:{server.Port}")));
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("shop");
    }
}
