using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Generated;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>What is known of the matcher policies beside ours.</summary>
public sealed class NeighbourPoliciesTests
{
    private static readonly AcceptsMetadata Json = new(["application/json"]);

    [Fact]
    public void PolicyOfContentTypes_IsFound() => Assert.NotNull(Policies(_ => { }).OfContentTypes);

    [Fact]
    public void OursForContentTypes_StandsBetweenHostsAndContentTypes_WhateverIsAddedWhen()
    {
        foreach (var services in new[]
        {
            Services(_ => { }, _ => { }),
            Services(services => services.AddRouting(), services => services.AddRouting()),
            Services(services => services.AddControllers(), services => services.AddControllers()),
            Services(_ => { }, services => StatusContractServices.Add(services, null)),
        })
        {
            var policies = services.Where(service => service.ServiceType == typeof(MatcherPolicy))
                .Select(service => service.ImplementationType!.Name).ToList();
            Assert.Single(policies, policy => policy == nameof(ContentTypeMatcherPolicy));
            var ours = policies.IndexOf(nameof(ContentTypeMatcherPolicy));
            Assert.Equal(nameof(HostMatcherPolicy), policies[ours - 1]);
            Assert.Equal("AcceptsMatcherPolicy", policies[ours + 1]);
        }
    }

    [Fact]
    public void OtherContent_TellsNothingApart() => Assert.False(Policies(_ => { }).TellsApart(Endpoint(Json), Endpoint()));

    [Fact]
    public void PolicyThatAppliesByDeclaration_TellsApart()
    {
        var policies = Policies(services => services.AddSingleton<MatcherPolicy, ByDeclaration>());

        Assert.True(policies.TellsApart(Endpoint("v1"), Endpoint("v2")));
        Assert.False(policies.TellsApart(Endpoint(), Endpoint()));
    }

    [Fact]
    public void PolicyThatAppliesToEverything_MayPreferButTellsNothingApart()
    {
        var policies = Policies(services => services.AddSingleton<MatcherPolicy, Always>());

        Assert.True(policies.MayPrefer(Endpoint(), Endpoint()));
        Assert.False(policies.TellsApart(Endpoint(), Endpoint()));
    }

    private static NeighbourPolicies Policies(Action<IServiceCollection> add) =>
        new(Services(services => services.AddLogging(), add).BuildServiceProvider());

    private static ServiceCollection Services(Action<IServiceCollection> before, Action<IServiceCollection> after)
    {
        var services = new ServiceCollection();
        before(services);
        StatusContractServices.Add(services, null);
        after(services);
        return services;
    }

    private static RouteEndpoint Endpoint(params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("a"), order: 0, new(metadata), displayName: null);

    private class Always : MatcherPolicy, IEndpointSelectorPolicy
    {
        public override int Order => 0;

        public virtual bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

        public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates) => Task.CompletedTask;
    }

    private sealed class ByDeclaration : Always
    {
        public override bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
            endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<string>() is not null);
    }
}
