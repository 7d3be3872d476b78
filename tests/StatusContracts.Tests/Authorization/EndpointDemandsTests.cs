using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Authorization;

namespace StatusContracts.Tests.Authorization;

/// <summary>What an endpoint demands is kept only where the authorization middleware keeps it as well.</summary>
public sealed class EndpointDemandsTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task PolicyThatChanges_IsAskedForAgainUnlessItMayBeKept(bool allowsCaching, bool isRefused)
    {
        var policies = new Policies(allowsCaching);
        var demands = EndpointDemands.Of(new(
            _ => Task.CompletedTask, RoutePatternFactory.Parse("/"), 0, new EndpointMetadataCollection(new AuthorizeAttribute("door")), null));

        Assert.False(await IsRefused(demands, policies));
        policies.IsOpen = false;

        Assert.Equal(isRefused, await IsRefused(demands, policies));
    }

    private static async Task<bool> IsRefused(EndpointDemands demands, Policies policies)
    {
        var services = new ServiceCollection().AddLogging().AddAuthorization().AddSingleton<IAuthorizationPolicyProvider>(policies);
        await using var provider = services.BuildServiceProvider();
        return await demands.RefusalAsync(new DefaultHttpContext { RequestServices = provider }, []) is not null;
    }

    private sealed class Policies(bool allowsCaching) : IAuthorizationPolicyProvider
    {
        public bool IsOpen { get; set; } = true;

        public bool AllowsCachingPolicies => allowsCaching;

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
        {
            var isOpen = IsOpen;
            return Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().RequireAssertion(_ => isOpen).Build());
        }

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => throw new NotSupportedException();

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);
    }
}
