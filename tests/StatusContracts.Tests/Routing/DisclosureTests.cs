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

    // Which of them is met is asked when the request comes (conformance: Disclosures); not by the middleware, which would
    // ask for all.
    [Fact]
    public void DifferentDemands_AreLeftToTheResource()
    {
        Assert.IsAssignableFrom<IAllowAnonymous>(Assert.Single(Metadata([Admin], [Reader])));
        Assert.IsAssignableFrom<IAllowAnonymous>(Assert.Single(Metadata([Admin, Reader], [Admin])));
        Assert.True(IsGuarded([Admin], [Reader]));
        Assert.False(IsGuarded([Admin], [Admin]));
        Assert.False(IsGuarded([Admin], []));
    }

    [Fact]
    public void PolicyObject_IsADemand()
    {
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

        Assert.Equal([policy], Metadata([policy]));
    }

    private static IReadOnlyList<object> Metadata(params object[][] endpoints) => Of(endpoints).Metadata;

    private static bool IsGuarded(params object[][] endpoints)
    {
        RequestDelegate answer = _ => Task.CompletedTask;
        return Of(endpoints).Guard(answer) != answer;
    }

    private static Disclosure Of(object[][] endpoints) =>
        Disclosure.Of(endpoints.Select(metadata => new Endpoint(null, new EndpointMetadataCollection(metadata), null)));
}
