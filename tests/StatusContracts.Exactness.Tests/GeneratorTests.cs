using FsCheck;
using FsCheck.Fluent;
using StatusContracts.Exactness.Generation;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>The guard of the property: random applications that lack an ingredient prove nothing about it.</summary>
public sealed class GeneratorTests
{
    private static readonly Case[] Sample =
        [.. Cases.Plain.Generator.Sample(200, new Rnd(1), 0), .. Cases.OfContent.Generator.Sample(100, new Rnd(2), 0)];

    private static readonly Route[] Drawn = [.. Sample.SelectMany(@case => @case.Table.Routes)];

    private static readonly Dictionary<string, Func<Route, bool>> Ingredients = new()
    {
        ["literal"] = InTemplate("a/"),
        ["upper case"] = InTemplate("A"),
        ["parameter"] = InTemplate("{p0}"),
        [":int"] = InTemplate(":int}"),
        [":guid"] = InTemplate(":guid"),
        [":alpha"] = InTemplate(":alpha"),
        [":length"] = InTemplate(":length"),
        [":range"] = InTemplate(":range"),
        [":regex"] = InTemplate(":regex"),
        ["optional"] = InTemplate("?}"),
        ["default"] = InTemplate("="),
        ["complex segment"] = InTemplate("}-{"),
        ["optional extension"] = InTemplate(".{p0n?}"),
        ["catch-all"] = InTemplate("{*p"),
        ["catch-all without encoding"] = InTemplate("{**p"),
        ["trailing slash"] = route => route.Template is [_, .., '/'],
        ["root"] = route => route.Template.Length == 0,
        ["host"] = route => route.Hosts.Contains("a.example"),
        ["host with a port"] = route => route.Hosts.Contains("a.example:8080"),
        ["wildcard host"] = route => route.Hosts.Contains("*.example"),
        ["any host of a port"] = route => route.Hosts.Contains("*:8080"),
        ["several hosts"] = route => route.Hosts.Length > 1,
        ["accepts"] = route => route.Accepts.Length > 0,
        ["accepts several"] = route => route.Accepts.Length > 1,
        ["accepts a range"] = route => route.Accepts.Contains("application/*"),
        ["several methods"] = route => route is { Methods.Length: > 1, IsImplemented: true },
        ["any method"] = route => route is { Methods: [], IsImplemented: true },
        ["method of its own"] = route => route.Methods.Contains("lock"),
        ["method in lower case"] = route => route.Methods.Contains("get"),
        ["order"] = route => route.Order != 0,
        ["last order"] = route => route.Order == int.MaxValue,
        ["group"] = route => route.Group is not null,
        ["group with hosts"] = route => route.Group?.Hosts.Length > 0,
        ["group with a constraint"] = route => route.Group?.Prefix.Contains(":int", StringComparison.Ordinal) == true,
        ["planned group"] = route => route.Group?.IsPlanned == true,
        ["group that explains"] = route => route.Group?.Explains.Length > 0,
        ["stub"] = route => route.Kind == RouteKind.Stub,
        ["stub for any method"] = route => route is { Kind: RouteKind.Stub, Methods: [] },
        ["stub that accepts"] = route => route is { Kind: RouteKind.Stub, Accepts.Length: > 0 },
        ["refusal"] = route => route.Kind == RouteKind.Refusal,
        ["explanation"] = route => route.Kind != RouteKind.Refusal && route.Explains.Length > 0,
        ["fallback"] = route => route is { Kind: RouteKind.Fallback, Methods: [] },
        ["fallback for some methods"] = route => route is { Kind: RouteKind.Fallback, Methods.Length: > 0 },
        ["fallback to a file"] = route => route.Kind == RouteKind.FileFallback,
    };

    public static TheoryData<string> Names => [.. Ingredients.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Ingredient_IsDrawnOften(string name) =>
        Assert.InRange(Drawn.Count(Ingredients[name]), Sample.Length / 100, int.MaxValue);

    [Fact]
    public void Tables_HaveOneToTwelveRoutes() => Assert.Equal(
        Enumerable.Range(1, 12), Sample.Select(@case => @case.Table.Routes.Count).Distinct().Order());

    [Fact]
    public void Requests_AreOfEveryKind()
    {
        var requests = Sample.SelectMany(@case => @case.Requests).ToList();

        Assert.Contains(requests, request => request.Method == "PROPFIND");
        Assert.Contains(requests, request => request.Method == "get");
        Assert.Contains(requests, request => request.Host == "A.example:8080");
        Assert.Contains(requests, request => request.ContentType == "image/png");
        Assert.Contains(requests, request => request.Path == "/");
        Assert.Contains(requests, request => request.Path is [_, .., '/']);
    }

    [Fact]
    public void SmallerCase_IsSmaller() => Assert.All(Sample.Take(50), @case => Assert.All(
        Shrinking.Smaller(@case),
        smaller => Assert.NotEqual($"{@case.Table} {string.Join('\n', @case.Requests)}", $"{smaller.Table} {string.Join('\n', smaller.Requests)}")));

    private static Func<Route, bool> InTemplate(string text) => route => route.Template.Contains(text, StringComparison.Ordinal);
}
