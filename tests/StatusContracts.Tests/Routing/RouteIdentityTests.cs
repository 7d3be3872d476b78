using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>Which routes of one node are sure to match the same URLs.</summary>
public sealed class RouteIdentityTests
{
    [Theory]
    [InlineData("books"), InlineData("books/{id}"), InlineData("books/{id?}"), InlineData("{**rest}"), InlineData("{a=1}")]
    public void RouteThatTestsNothing_IsCertain(string pattern) => Assert.True(Of(pattern).IsCertain);

    [Theory]
    [InlineData("{id:int}"), InlineData("{a}.{b}"), InlineData("v{a}"), InlineData("x/{id:int?}"), InlineData("{**rest:nonfile}")]
    public void RouteThatTestsSomething_IsNot(string pattern) => Assert.False(Of(pattern).IsCertain);

    [Fact]
    public void RouteOfOneHost_IsNotCertain() => Assert.False(Of("books", "a.example").IsCertain);

    [Theory]
    [InlineData("{id}", "{name}"), InlineData("{id:int}", "{id:int}"), InlineData("v{a}", "V{a}")]
    public void SameTest_SameIdentity(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("{id:int}", "{id:alpha}"), InlineData("{id:int}", "{id}"), InlineData("{a}.{b}", "{a}-{b}")]
    [InlineData("{id:min(1)}", "{id:min(2)}"), InlineData("{a:regex(A)}", "{a:regex(a)}")]
    public void OtherTest_OtherIdentity(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void Hosts_CountWithoutCase()
    {
        Assert.Equal(Of("books", "a.example"), Of("books", "A.EXAMPLE"));
        Assert.NotEqual(Of("books", "a.example"), Of("books", "b.example"));
    }

    [Fact]
    public void ConstraintGivenAsAnObject_IsTheSameOnlyWhenItIsOneObject()
    {
        var constraint = new IntRouteConstraint();

        Assert.Equal(With(constraint), With(constraint));
        Assert.NotEqual(With(constraint), With(new IntRouteConstraint()));

        static RouteIdentity With(IRouteConstraint constraint) => RouteIdentity.Of(new RouteEndpoint(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse("{id}", defaults: null, parameterPolicies: new { id = constraint }),
            order: 0,
            EndpointMetadataCollection.Empty,
            displayName: null));
    }

    private static RouteIdentity Of(string pattern, params string[] hosts) => RouteIdentity.Of(new RouteEndpoint(
        _ => Task.CompletedTask,
        RoutePatternFactory.Parse(pattern),
        order: 0,
        hosts.Length == 0 ? EndpointMetadataCollection.Empty : new EndpointMetadataCollection(new HostAttribute(hosts)),
        displayName: null));
}
