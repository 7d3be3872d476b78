using FsCheck;
using FsCheck.Fluent;
using StatusContracts.Exactness.Generation;
using StatusContracts.Oracle;
using Xunit.Sdk;

namespace StatusContracts.Exactness;

/// <summary>What somebody who broke something gets to read.</summary>
public sealed class RunTests
{
    private static readonly Property WithoutStubs = Prop.ForAll(Cases.Plain, NoStubTakesAMethod);

    [Fact]
    public void Failure_IsTheSmallestCase()
    {
        var failure = Failure(tables: 100, seed: "1");

        Assert.EndsWith("new RouteTable(\n    new Route(\"\", \"GET\") { Kind = RouteKind.Stub })\nPOST / on localhost", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void SeedOfAFailure_BringsItBack()
    {
        var failure = Failure(tables: 100, seed: "2");
        var seed = failure["Seed ".Length..failure.IndexOf(':', StringComparison.Ordinal)];

        Assert.Equal(failure, Failure(tables: 1, seed));
    }

    private static string Failure(int tables, string seed) =>
        Assert.ThrowsAny<XunitException>(() => Run.Check(tables, seed, WithoutStubs)).Message;

    private static void NoStubTakesAMethod(Case @case)
    {
        if (@case.Table.Routes.Any(route => route is { Kind: RouteKind.Stub, Methods.Length: > 0 }))
        {
            throw new Disagreement($"{@case.Table}\n{@case.Requests.First()}");
        }
    }
}
