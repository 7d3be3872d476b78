using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnknownFlagLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2012_UnknownFlag);

    [Theory]
    [InlineData("Until = Flags.Export")]
    [InlineData("Until = \"CatalogueExport\"")]
    [InlineData("Until = \"catalogueexport\"")]
    [InlineData("Until = \"Orders.Cancel\"")]
    [InlineData("Until = null")]
    [InlineData("PlannedFor = \"2.0\"")]
    public Task FlagThatIsDeclared_IsSilent(string argument) => Rule.Silent(new RuleProject(
        UnknownFlagTests.App($"""app.MapGet("/a", [NotImplementedYet("A", {argument})] () => 1);"""), UnknownFlagTests.Flags));

    [Theory]
    [InlineData("")]
    [InlineData("public static class Flags { public const string Export = \"Export\"; }")]
    [InlineData("[assembly: StatusContracts.FeatureFlags(typeof(Flags))] public static class Flags { public static readonly string Export = \"X\"; }")]
    [InlineData("[assembly: StatusContracts.FeatureFlags(typeof(Flags))] public static class Flags { public static string Export => \"X\"; }")]
    [InlineData("[assembly: StatusContracts.FeatureFlags(typeof(Flags))] public static class Flags { public static class Inner { public static string Export => \"X\"; } }")]
    public Task FlagsThatAreNotAllKnown_AreSilent(string flags) => Rule.Silent(new RuleProject(
        UnknownFlagTests.App("""app.MapGet("/a", [NotImplementedYet("A", Until = "X")] () => 1);"""), flags));

    [Fact]
    public Task FlagThatOnlyRunningTells_IsSilent() => Rule.Silent(new RuleProject(
        UnknownFlagTests.App("""app.MapGet("/a", () => 1).NotImplementedYet("A", until: args[0]);"""), UnknownFlagTests.Flags));

    [Theory]
    [InlineData("public class Flags { public const string Old = \"Old\"; public class Inner : Flags; }")]
    [InlineData("public class Flags<T> { public const string Old = \"Old\"; public class Inner : Flags<Flags<T>>; } public class Flags : Flags<int>;")]
    public Task TypesThatContainEachOther_AreReadOnce(string flags) => Rule.Silent(new RuleProject(
        UnknownFlagTests.App("""app.MapGet("/a", [NotImplementedYet("A", Until = "Old")] () => 1);"""),
        "[assembly: StatusContracts.FeatureFlags(typeof(Flags))]\n" + flags));

    [Fact]
    public Task InheritedConstant_IsAFlag() => Rule.Silent(new RuleProject(
        UnknownFlagTests.App("""app.MapGet("/a", [NotImplementedYet("A", Until = "Old")] () => 1);"""),
        """
        [assembly: StatusContracts.FeatureFlags(typeof(Flags))]
        public abstract class OldFlags { public const string Old = "Old"; }
        public abstract class Flags : OldFlags { public static readonly string[] All = [Old]; }
        """));
}
