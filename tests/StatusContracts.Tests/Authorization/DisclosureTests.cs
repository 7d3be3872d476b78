using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Authorization;

namespace StatusContracts.Tests.Authorization;

/// <summary>Whether a 405 has to ask at all, from what the endpoints ask whose methods it tells.</summary>
public sealed class DisclosureTests
{
    private static readonly AuthorizeAttribute Admin = new("admin");

    private static readonly AllowAnonymousAttribute Anonymous = new();

    [Fact]
    public void OpenEndpoints_AreLeftToTheMiddleware()
    {
        // Which asks what the fallback policy asks, where there is one.
        AssertLeftToTheMiddleware(Of([], []));
        AssertLeftToTheMiddleware(Of([Admin], []));
    }

    [Fact]
    public void OneAnonymousEndpoint_TellsAnyone()
    {
        Assert.True(Of([Admin], [Anonymous]).IsToAnyone);
        Assert.Contains(Of([Admin], [Anonymous]).Metadata, item => item is IAllowAnonymous);
        Assert.False(IsGuarded(Of([Admin], [Anonymous])));
    }

    [Fact]
    public void EndpointWithBoth_IsAnonymousAsInAspNetCore() => Assert.True(Of([Admin, Anonymous]).IsToAnyone);

    // Which of them is met is asked when the request comes; not by the middleware, which would ask for all, and of the
    // resource instead of the endpoint.
    [Fact]
    public void DemandsOfEveryEndpoint_AreAskedByTheResource()
    {
        AssertGuarded(Of([Admin]));
        AssertGuarded(Of([Admin], [new AuthorizeAttribute("reader")]));
        AssertGuarded(Of([new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()]));
        AssertGuarded(Of([new Requirement()]));
    }

    [Fact]
    public void FilterOfAnAction_IsADemand()
    {
        AssertGuarded(Of([Action(new AuthorizeFilter())]));
        AssertGuarded(Of([Action(new Filter())]));
        AssertGuarded(Of([Action(new TypeFilterAttribute(typeof(Filter)))]));
        AssertGuarded(Of([Action(new ServiceFilterAttribute(typeof(Filter)))]));
        AssertGuarded(Of([Action(new Factory())]));

        // The filter is asked all the same; it may look for the attribute, or not.
        AssertGuarded(Of([Action(new Filter()), Anonymous]));
    }

    [Fact]
    public void FilterThatAuthorizesNobody_IsNone()
    {
        AssertLeftToTheMiddleware(Of([Action(
            new ResponseCacheAttribute(), new ConsumesAttribute("a/b"), new AutoValidateAntiforgeryTokenAttribute(),
            new TypeFilterAttribute(typeof(ConsumesAttribute)))]));
    }

    [Fact]
    public void AuthorizeFilterOfAnAnonymousAction_AsksNothing()
    {
        Assert.True(Of([Action(new AuthorizeFilter()), Anonymous]).IsToAnyone);
        AssertLeftToTheMiddleware(Of([Action(new AuthorizeFilter(), new AllowAnonymousFilter())]));

        // The filter excuses from filters only; the middleware asks for what is metadata.
        AssertGuarded(Of([Action(new AllowAnonymousFilter()), Admin]));
    }

    private static void AssertLeftToTheMiddleware(Disclosure disclosure)
    {
        Assert.False(disclosure.IsToAnyone);
        Assert.False(IsGuarded(disclosure));
        Assert.Empty(disclosure.Metadata);
    }

    private static void AssertGuarded(Disclosure disclosure)
    {
        Assert.False(disclosure.IsToAnyone);
        Assert.True(IsGuarded(disclosure));

        // Keeps a fallback policy away, and claims nothing that a middleware of the application might trust.
        Assert.Contains(disclosure.Metadata, item => item is AuthorizationPolicy);
        Assert.DoesNotContain(disclosure.Metadata, item => item is IAllowAnonymous or IAuthorizeData);
    }

    private static bool IsGuarded(Disclosure disclosure)
    {
        RequestDelegate answer = _ => Task.CompletedTask;
        return disclosure.Guard(answer) != answer;
    }

    private static Disclosure Of(params object[][] endpoints) => Disclosure.Of(endpoints.Select(metadata =>
        new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/"), 0, new(metadata), null)));

    private static ActionDescriptor Action(params IFilterMetadata[] filters) => new ControllerActionDescriptor
    {
        FilterDescriptors = [.. filters.Select(filter => new FilterDescriptor(filter, FilterScope.Action))],
    };

    private sealed class Requirement : IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [];
    }

    private sealed class Filter : IAsyncAuthorizationFilter
    {
        public Task OnAuthorizationAsync(AuthorizationFilterContext context) => Task.CompletedTask;
    }

    private sealed class Factory : IFilterFactory
    {
        public bool IsReusable => false;

        public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => new Filter();
    }
}
