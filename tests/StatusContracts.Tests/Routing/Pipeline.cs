using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Generated;

namespace StatusContracts.Tests.Routing;

/// <summary>Routing and endpoints without a server: the fastest way to ask ASP.NET Core what a request reaches.</summary>
internal sealed class Pipeline
{
    private readonly IServiceProvider _services;
    private readonly RequestDelegate _application;

    private Pipeline(IServiceProvider services, RequestDelegate application) =>
        (_services, _application) = (services, application);

    public static Pipeline Stock(IEnumerable<Endpoint> endpoints) => Stock(new DefaultEndpointDataSource(endpoints));

    public static Pipeline Stock(EndpointDataSource endpoints) => Build(endpoints, _ => { });

    public static Pipeline WithContracts(IEnumerable<Endpoint> endpoints, Action<StatusContractOptions>? configure = null) =>
        WithContracts(new DefaultEndpointDataSource(endpoints), configure);

    public static Pipeline WithContracts(EndpointDataSource endpoints, Action<StatusContractOptions>? configure = null) =>
        Build(endpoints, services => StatusContractServices.Add(services, configure));

    /// <summary>Runs <paramref name="context"/>, which must come from <see cref="Context"/>.</summary>
    public Task RunAsync(HttpContext context) => _application(context);

    public HttpContext Context(string method, string path)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Method = method;
        context.Request.Path = path;
        return context;
    }

    private static Pipeline Build(EndpointDataSource endpoints, Action<IServiceCollection> add)
    {
        var builder = new ServiceCollection().AddLogging().AddRouting();
        builder.AddSingleton(new DiagnosticListener("test"));
        builder.AddSingleton<DiagnosticSource>(provider => provider.GetRequiredService<DiagnosticListener>());
        add(builder);
        var services = builder.BuildServiceProvider();

        Action<IApplicationBuilder> configure = app =>
        {
            app.UseRouting();
            app.UseEndpoints(routes => routes.DataSources.Add(endpoints));
        };
        foreach (var filter in services.GetServices<IStartupFilter>().Reverse())
        {
            configure = filter.Configure(configure);
        }

        var app = new ApplicationBuilder(services);
        configure(app);
        return new(services, app.Build());
    }
}
