using System.ComponentModel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StatusContracts.Answers;
using StatusContracts.Contract;
using StatusContracts.Gates;
using StatusContracts.Routing;
using StatusContracts.Telemetry;

namespace StatusContracts.Generated;

/// <summary>What the generated <c>AddStatusContracts()</c> calls; for framework use only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StatusContractServices
{
    /// <summary>
    /// Adds StatusContracts with the answers of <paramref name="tables"/>, the first of which is that of the assembly that
    /// calls. Calling it again adds what is new.
    /// </summary>
    public static IServiceCollection Add(
        IServiceCollection services, Action<StatusContractOptions>? configure, params ContractTable[] tables)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        if (tables is [var own, ..])
        {
            services.AddSingleton(new ApplicationTable(own));
        }

        foreach (var table in tables)
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(ContractTable), table));
        }

        services.TryAddSingleton(provider => CompiledAnswers.Of(provider.GetServices<ContractTable>()));
        services.TryAddSingleton<AnswerCatalog>();
        services.AddMetrics();
        services.TryAddSingleton<AnswerTelemetry>();
        services.TryAddSingleton<StubTally>();
        services.TryAddSingleton<IStatusContractStatistics>(provider => provider.GetRequiredService<StubTally>());
        services.TryAddSingleton<ServerMethods>();
        services.TryAddSingleton<NeighbourPolicies>();
        services.TryAddSingleton<ResourceContext>();
        services.TryAddSingleton<IStatusContract, LiveContract>();
        services.TryAddSingleton<IFeatureGate, ConfigurationFeatureGate>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StatusContractOptions>, ServeOptionsValidation>());

        // The endpoints are not complete yet when start-up filters are made.
        services.TryAddSingleton(provider => new Lazy<ServerMethods>(provider.GetRequiredService<ServerMethods>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, ServerMethodsStartupFilter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartUpReport>());

        // Ours does the work of the stock policy. Where AddRouting is called after this, that one returns, idle.
        services.AddRoutingCore();
        services.TryAddEnumerable(ServiceDescriptor.Transient<MatcherPolicy, ContractMatcherPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, LateStubMatcherPolicy>());
        ContentTypeMatcherPolicy.Register(services);
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i].ServiceType == typeof(MatcherPolicy)
                && services[i].ImplementationType == typeof(HttpMethodMatcherPolicy))
            {
                services.RemoveAt(i);
            }
        }

        return services;
    }
}
