using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnknownFlagTests
{
    private static readonly Rule Rule = new(Descriptors.STC2012_UnknownFlag);

    [Fact]
    public Task FlagThatIsNoConstantOfTheType_IsReported() => Rule.Says(
        new RuleProject(App("""app.MapGet("/a", [NotImplementedYet("A", Until = [|"Exprot"|])] () => 1);"""), Flags),
        "'Exprot' is no flag of Flags, so nobody can turn it on. Correct the name, or declare the flag there.");

    [Fact]
    public Task EachFormOfDeclaration_IsReported() => Rule.Reports(new RuleProject(
        App(
            """
            app.MapGet("/a", [NotImplementedYet("A", Until = [|"X"|])] () => 1);
            app.MapGet("/b", () => 1).NotImplementedYet("B", until: [|Names.Other|]);
            app.MapGet("/c", () => 1).WithMetadata(new NotImplementedYetAttribute("C") { Until = [|"X"|] });
            """),
        Flags + "public static class Names { public const string Other = \"Other\"; }"));

    [Fact]
    public Task MembersOfAnEnum_AreFlags() => Rule.Reports(new RuleProject(
        App(
            """
            app.MapGet("/a", [NotImplementedYet("A", Until = nameof(Toggle.Export))] () => 1);
            app.MapGet("/b", [NotImplementedYet("B", Until = [|"1"|])] () => 1);
            """),
        "[assembly: StatusContracts.FeatureFlags(typeof(Toggle))] public enum Toggle { Export = 1 }"));

    [Fact]
    public Task SeveralTypes_AreUnited() => Rule.Says(
        new RuleProject(
            App(
                """
                app.MapGet("/a", [NotImplementedYet("A", Until = Flags.Export)] () => 1);
                app.MapGet("/b", [NotImplementedYet("B", Until = "More")] () => 1);
                app.MapGet("/c", [NotImplementedYet("C", Until = [|"Less"|])] () => 1);
                """),
            Flags,
            "[assembly: StatusContracts.FeatureFlags(typeof(Toggle))] public enum Toggle { More }"),
        "'Less' is no flag of Flags, Toggle, so nobody can turn it on. Correct the name, or declare the flag there.");

    internal const string Flags =
        """
        [assembly: StatusContracts.FeatureFlags(typeof(Flags))]
        public static class Flags
        {
            public const string Export = "CatalogueExport";
            public static class Orders { public const string Cancel = "Orders.Cancel"; }
        }
        """;

    internal static string App(string body) => NothingBehindFlagTests.App(body);
}
