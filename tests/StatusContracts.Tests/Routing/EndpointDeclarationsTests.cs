using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>What is read from the metadata of a live endpoint.</summary>
public sealed class EndpointDeclarationsTests
{
    [Fact]
    public void NoMethodMetadata_IsAnyMethod() => Assert.Empty(EndpointDeclarations.Methods(With()));

    [Fact]
    public void Methods_AreCanonicalAndDistinct() => Assert.Equal(
        ["GET", "purge"], EndpointDeclarations.Methods(With(new HttpMethodMetadata(["get", "GET", "purge", "PURGE"]))));

    [Fact]
    public void SeveralStubDeclarations_LastWins() => Assert.Equal(
        "Nearest",
        EndpointDeclarations.Stub(With(new NotImplementedYetAttribute("Group"), new NotImplementedYetAttribute("Nearest")))?.Feature);

    [Fact]
    public void Refusals_ComeNearestFirst() => Assert.Equal(
        ["Nearest.", "Group."],
        EndpointDeclarations.Refusals(With(
            new MethodNotAllowedAttribute("PUT", "Group."), new MethodNotAllowedAttribute("PUT", "Nearest.")))
            .Select(refusal => refusal.Reason));

    [Theory]
    [InlineData(true, "DELETE"), InlineData(true, "DELETE", "PUT"), InlineData(false, "GET"), InlineData(false, "DELETE", "GET")]
    [InlineData(false)]
    public void Refusal_IsAHandlerThatRefusesEveryMethodItIsMappedTo(bool isRefusal, params string[] methods) =>
        Assert.Equal(isRefusal, EndpointDeclarations.IsRefusal(Handled(nameof(RefusePutAndDelete), methods)));

    [Fact]
    public void RefusalOfAGroup_DoesNotMakeItsEndpointsRefusals() => Assert.False(EndpointDeclarations.IsRefusal(With(
        new HttpMethodMetadata(["PUT"]),
        typeof(EndpointDeclarationsTests).GetMethod(nameof(Nothing), BindingFlags.NonPublic | BindingFlags.Static)!,
        new MethodNotAllowedAttribute("PUT", "No."))));

    [Fact]
    public void EveryFallbackOfTheFramework_IsOne()
    {
        Assert.Equal(6, Fallbacks.All.Count);
        Assert.All(Fallbacks.All, fallback => Assert.True(EndpointDeclarations.IsFallback(fallback), fallback.DisplayName));
    }

    [Theory]
    [InlineData(0, "GET", false), InlineData(int.MaxValue - 1, "GET", false), InlineData(int.MaxValue, "GET", true)]
    [InlineData(int.MaxValue, null, false)]
    public void OwnEndpointOfTheLastOrder_IsAFallbackForItsMethodsOnly(int order, string? method, bool isFallback) => Assert.Equal(
        isFallback,
        EndpointDeclarations.IsFallback(new RouteEndpoint(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse("{**path}"),
            order,
            method is null ? EndpointMetadataCollection.Empty : new(new HttpMethodMetadata([method])),
            displayName: null)));

    private static Endpoint Handled(string handler, string[] methods)
    {
        var method = typeof(EndpointDeclarationsTests).GetMethod(handler, BindingFlags.NonPublic | BindingFlags.Static)!;
        object[] verbs = methods.Length == 0 ? [] : [new HttpMethodMetadata(methods)];
        return With([method, .. verbs, .. method.GetCustomAttributes<MethodNotAllowedAttribute>()]);
    }

    private static Endpoint With(params object[] metadata) => new(null, new EndpointMetadataCollection(metadata), null);

    [MethodNotAllowed("PUT", "No."), MethodNotAllowed("DELETE", "No.")]
    private static void RefusePutAndDelete()
    {
    }

    private static void Nothing()
    {
    }
}
