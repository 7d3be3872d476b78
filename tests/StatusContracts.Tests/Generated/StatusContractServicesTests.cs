using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Generated;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Generated;

/// <summary>What is registered. Nodes of the routing graph are split by method once, by the library's policy.</summary>
public sealed class StatusContractServicesTests
{
    private static readonly Endpoint Get =
        new(null, new EndpointMetadataCollection(new HttpMethodMetadata(["GET"])), null);

    [Fact]
    public void NothingBefore_OnePolicySplitsByMethod() => AssertSplitsOnce(_ => { });

    [Fact]
    public void RoutingBefore_OnePolicySplitsByMethod() => AssertSplitsOnce(services => services.AddRouting());

    [Fact]
    public void ControllersBefore_OnePolicySplitsByMethod() => AssertSplitsOnce(services => services.AddControllers());

    [Fact]
    public void AddedBefore_OnePolicySplitsByMethod() => AssertSplitsOnce(services =>
    {
        StatusContractServices.Add(services, null);
        services.AddControllers();
    });

    private static void AssertSplitsOnce(Action<IServiceCollection> before)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        before(services);

        StatusContractServices.Add(services, null);

        Assert.DoesNotContain(services, service => service.ImplementationType == typeof(HttpMethodMatcherPolicy));
        using var provider = services.BuildServiceProvider();
        var splitting = provider.GetServices<MatcherPolicy>()
            .Where(policy => policy is INodeBuilderPolicy builder && builder.AppliesToEndpoints([Get]));
        Assert.IsType<ContractMatcherPolicy>(Assert.Single(splitting));
    }
}
