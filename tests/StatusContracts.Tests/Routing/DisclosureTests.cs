using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>The authorization of a 405, from that of the endpoints whose methods it tells.</summary>
public sealed class DisclosureTests
{
    private static readonly AuthorizeAttribute Admin = new("admin");

    private static readonly AuthorizeAttribute Reader = new("reader");

    [Fact]
    public void OpenEndpoints_AskNothing() => Assert.Empty(Metadata([], []));

    [Fact]
    public void OneOpenEndpoint_AsksNothing() => Assert.Empty(Metadata([Admin], []));

    [Fact]
    public void OneAnonymousEndpoint_IsSaidSoThatAFallbackPolicyDoesNotAsk() =>
        Assert.IsAssignableFrom<IAllowAnonymous>(Assert.Single(Metadata([Admin], [new AllowAnonymousAttribute()])));

    [Fact]
    public void EndpointWithBoth_IsAnonymousAsInAspNetCore() =>
        Assert.IsAssignableFrom<IAllowAnonymous>(Assert.Single(Metadata([Admin, new AllowAnonymousAttribute()])));

    [Fact]
    public void SameDemand_IsTheAnswersToo() => Assert.Equal([Admin], Metadata([Admin], [Admin]));

    [Fact]
    public void SharedDemand_IsAsked() => Assert.Equal([Admin], Metadata([Admin, Reader], [Admin]));

    [Fact]
    public void DifferentDemands_AskForAnyUser()
    {
        var demand = Assert.IsType<AuthorizeAttribute>(Assert.Single(Metadata([Admin], [Reader])));

        Assert.Null(demand.Policy);
        Assert.Null(demand.Roles);
        Assert.Null(demand.AuthenticationSchemes);
    }

    [Fact]
    public void DifferentSchemes_AreAllTried()
    {
        var demand = Assert.IsType<AuthorizeAttribute>(Assert.Single(Metadata(
            [new AuthorizeAttribute { AuthenticationSchemes = "Cookies" }],
            [new AuthorizeAttribute { AuthenticationSchemes = "Bearer" }])));

        Assert.Equal("Cookies,Bearer", demand.AuthenticationSchemes);
    }

    [Fact]
    public void PolicyObject_IsADemand()
    {
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

        Assert.Equal([policy], Metadata([policy]));
    }

    private static IReadOnlyList<object> Metadata(params object[][] endpoints) =>
        Disclosure.Metadata(endpoints.Select(metadata => new Endpoint(null, new EndpointMetadataCollection(metadata), null)));
}
