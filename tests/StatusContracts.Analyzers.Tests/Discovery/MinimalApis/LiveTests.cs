extern alias Runtime;

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;
using StatusContracts.Shared;
using Runtime::StatusContracts;
using Endpoint = StatusContracts.Model.Endpoint;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>The same source is discovered and run: what discovery says must be what routing has.</summary>
public class LiveTests
{
    private const int Programs = 20;

    [Fact]
    public void ManyForms_AreWhatRoutingHas()
    {
        var unknown = AgreesWithRouting(Samples.ManyForms);

        // What is not read stays as it is, or the test above would say less and less.
        Assert.Equal(
            [
                "?  reads/conditional",
                "GET  ?",
                "GET  ?",
            ],
            unknown);
    }

    [Fact]
    public void RandomPrograms_AreWhatRoutingHas()
    {
        var programs = Enumerable.Range(1, Programs).Select(static seed => new RandomProgram(seed).Write($"P{seed}")).ToList();
        var calls = string.Join('\n', Enumerable.Range(1, Programs).Select(static seed => $"P{seed}.Map(app.MapGroup(\"p{seed}\"));"));
        var source = string.Join('\n', programs) + $$"""
            public static class Api
            {
                public static void Map(WebApplication app)
                {
                    {{calls}}
                }
            }
            """;

        Assert.Empty(AgreesWithRouting(source));
    }

    /// <summary>Asserts that all that is known is live, and all that is live is found. Returns what is not known.</summary>
    private static List<string> AgreesWithRouting(string source)
    {
        var compilation = Source.Compile(source);
        var live = Live(compilation).ToList();
        var discovered = RouteGroups.Resolve(Source.Facts(compilation));
        var known = discovered.Where(static endpoint => endpoint is { Pattern: not null, Methods: not null }).Select(static endpoint => Source.Text(endpoint)).ToList();
        var unknown = discovered.Where(static endpoint => endpoint.Pattern is null || endpoint.Methods is null).ToList();
        var missing = live.Select(static endpoint => Source.Text(endpoint)).ToList();
        Assert.NotEmpty(known);
        foreach (var endpoint in known)
        {
            Assert.True(missing.Remove(endpoint), $"Discovered, but not live: {endpoint}\nLive and not discovered:\n{string.Join('\n', missing.Where(left => !known.Contains(left)))}");
        }

        foreach (var left in missing)
        {
            Assert.True(
                unknown.Exists(endpoint => MayBe(endpoint, live.First(one => Source.Text(one) == left))),
                $"Live, but not discovered: {left}");
        }

        return [.. unknown.Select(static endpoint => Source.Text(endpoint)).Order(StringComparer.Ordinal)];
    }

    private static bool MayBe(Endpoint unknown, Endpoint live) =>
        (unknown.Pattern is null || unknown.Pattern == live.Pattern)
        && (unknown.Methods is null || unknown.Methods.Value.Equals(live.Methods!.Value));

    private static IEnumerable<Endpoint> Live(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
        var app = WebApplication.CreateSlimBuilder().Build();
        assembly.GetType("Api")!.GetMethod("Map", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [app]);
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(static routes => routes.Endpoints).Cast<RouteEndpoint>().Select(Read).ToList();
    }

    private static Endpoint Read(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var stub = endpoint.Metadata.GetMetadata<NotImplementedYetAttribute>();

        // Inside a group "~/" means nothing, but the raw text keeps it.
        return new(
            endpoint.RoutePattern.RawText!.Replace("/~/", "/", StringComparison.Ordinal).Trim('/'),
            methods.Distinct().Order(StringComparer.Ordinal).ToEquatableArray(),
            stub is null ? null : new(stub.Feature, stub.PlannedFor, stub.Documentation, stub.Alternative, stub.Detail, stub.Until),
            endpoint.Metadata.GetOrderedMetadata<MethodNotAllowedAttribute>()
                .Select(static refusal => new RefusalFacts(refusal.Method, refusal.Reason, refusal.Alternative, refusal.Documentation))
                .Distinct()
                .ToEquatableArray(),
            IsRefusal(endpoint, methods),
            endpoint.Order == int.MaxValue);
    }

    private static bool IsRefusal(RouteEndpoint endpoint, IReadOnlyList<string> methods)
    {
        var handler = endpoint.Metadata.GetMetadata<MethodInfo>();
        var refused = handler?.GetCustomAttributes<MethodNotAllowedAttribute>().Select(static refusal => refusal.Method).ToList() ?? [];
        return methods.Count > 0 && methods.All(refused.Contains);
    }
}
