using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

/// <summary>What the rules about stubs and methods say of a stub that a flag opens: it is built, and it may or may not serve.</summary>
public class GatedStubTests
{
    private static readonly Rule Implemented = new(Descriptors.STC2001_ImplementedStub);
    private static readonly Rule Duplicate = new(Descriptors.STC2007_DuplicateStub);
    private static readonly Rule TooMany = new(Descriptors.STC2008_TooManyStubs);
    private static readonly Rule Alternative = new(Descriptors.STC2004_UnknownAlternative);
    private static readonly Rule WrongAllow = new(Descriptors.STC1009_WrongAllow);
    private static readonly Rule LacksAllow = new(Descriptors.STC1003_NotAllowedLacksAllow);
    private static readonly Rule UnusedMethod = new(Descriptors.STC3006_UnusedServerMethod);

    [Theory]
    [InlineData("Until = \"A\"")]
    [InlineData("PlannedFor = \"2.0\", Until = Flags.A")]
    public Task RealBody_IsRight(string arguments) => Implemented.Silent(Built(arguments));

    [Theory]
    [InlineData("Until = null")]
    [InlineData("PlannedFor = \"2.0\"")]
    public Task RealBodyWithoutAFlag_IsNot(string arguments) =>
        Implemented.Reports(Built(arguments, "[|", "|]"));

    [Fact]
    public Task BesideAnImplementation_GivesWay_AndIsNotRemovedWithItsBody() => Duplicate.OffersNoFix(NothingBehindFlagTests.App(
        """
        app.MapGet("/a", [[|NotImplementedYet("A", Until = "A")|]] () => "new");
        app.MapGet("/a", () => "old");
        """));

    [Fact]
    public Task BuiltStub_IsNotCounted() => TooMany.Silent(TooManyStubsTests.With(0, NothingBehindFlagTests.App(
        """app.MapGet("/a", [NotImplementedYet("A", Until = "A")] () => "a");""")));

    [Fact]
    public Task Alternative_MayBeOpen() => Alternative.Silent(NothingBehindFlagTests.App(
        """
        app.MapGet("/a", [NotImplementedYet("A", Until = "A")] () => "a");
        app.MapGet("/b", [NotImplementedYet("B", Alternative = "GET /a")] () => Stub.Result);
        """));

    [Theory]
    [InlineData("GET")]
    [InlineData("GET, PUT")]
    [InlineData("PUT")]
    public Task AllowByHand_IsNotJudged(string allow) => WrongAllow.Silent(NothingBehindFlagTests.App(
        $$"""
        app.MapGet("/a", () => "a");
        app.MapPut("/a", [NotImplementedYet("A", Until = "A")] () => "put");
        app.MapDelete("/a", (HttpContext context) => { context.Response.Headers.Allow = "{{allow}}"; return Results.StatusCode(405); });
        """));

    [Fact]
    public Task AllowThatDependsOnAFlag_IsNotWrittenByAFix() => LacksAllow.OffersNoFix(NothingBehindFlagTests.App(
        """
        app.MapGet("/a", () => "a");
        app.MapPut("/a", [NotImplementedYet("A", Until = "A")] () => "put");
        app.MapDelete("/a", () => [|Results.StatusCode(405)|]);
        """));

    [Fact]
    public Task BodyBehindAFlag_IsJudgedLikeOthers() => LacksAllow.Reports(NothingBehindFlagTests.App(
        """app.MapPut("/a", [NotImplementedYet("A", Until = "A")] () => Shop.IsFrozen ? [|Results.StatusCode(405)|] : Results.Ok());""")
        + "\nstatic class Shop { public static bool IsFrozen; }");

    [Fact]
    public Task MethodBehindAFlag_IsUsed() => UnusedMethod.Silent(
        """
        using StatusContracts;

        [assembly: ServerMethods("GET", "HEAD", "PATCH")]

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => "a");
        app.MapPatch("/a", [NotImplementedYet("A", Until = "A")] () => "patch");
        app.Run();
        """);

    private static string Built(string arguments, string open = "", string close = "") => NothingBehindFlagTests.App(
        $$"""
        app.MapGet("/a/{id}", [{{open}}NotImplementedYet("A", {{arguments}}){{close}}] (int id) => Results.Ok(id));
        """) + "\nstatic class Flags { public const string A = \"A\"; }";
}
