using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using StatusContracts.Generated;

namespace StatusContracts.Testing.Tests;

/// <summary>An application in this process, as <c>WebApplicationFactory</c> runs one.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public HttpMessageHandler Handler => _app.GetTestServer().CreateHandler();

    public IStatusContract Contract => Services.GetRequiredService<IStatusContract>();

    public static async Task<TestApp> StartAsync(Action<WebApplication> map, Action<IServiceCollection>? add = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",

            // A watcher for each settings file of each application would exhaust the machine's.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        StatusContractServices.Add(builder.Services, null);
        add?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new(app);
    }

    public ContractWalk Walk(Action<ContractWalkOptions>? configure = null) => ContractWalk.Over(_app.GetTestClient(), Services, configure);

    public ContractWalk Walk(IStatusContract contract, Action<ContractWalkOptions>? configure = null) =>
        ContractWalk.Over(_app.GetTestClient(), contract, configure);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
