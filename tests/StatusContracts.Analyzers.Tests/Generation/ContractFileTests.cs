using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public partial class ContractFileTests
{
    private const string CallsExtension =
        """
        public static class Startup
        {
            public static IServiceCollection A(IServiceCollection services) => services.AddStatusContracts();
            public static IServiceCollection B(IServiceCollection services) => services.AddStatusContracts(o => o.HtmlPages = false);
        }
        """;

    [Fact]
    public void EmptyProject_GetsTableAndExtension() => Snapshot.Match(GeneratorHarness.Run("// nothing"));

    [Fact]
    public void Extension_IsCallable() => GeneratorHarness.Run(CallsExtension);

    [Fact]
    public void ProjectWithoutRuntimeLibrary_GetsNothing() =>
        Assert.Empty(GeneratorHarness.Run(new TestProject("// nothing") { ReferencesRuntime = false }).Files);

    [Fact]
    public void RuntimeLibraryBehindAlias_GetsNothing()
    {
        var project = new TestProject("// nothing")
        {
            ReferencesRuntime = false,
            References = [TestProject.Runtime.WithAliases(["runtime"])],
        };

        Assert.Empty(GeneratorHarness.Run(project).Files);
    }

    [Fact]
    public void LanguageWithoutNullableContexts_GetsNothing() => Assert.Empty(GeneratorHarness.RunUnchecked(
        new TestProject("// nothing") { Language = LanguageVersion.CSharp7_3 }, new ContractGenerator()).Files);

    [Theory]
    [InlineData("Shop.Api", "Shop.Api")]
    [InlineData("1.Shop-Api", "_1.Shop_Api")]
    [InlineData("class.a b.namespace", "@class.a_b.@namespace")]
    [InlineData("Ünïcode.漢", "Ünïcode.漢")]
    [InlineData("..", "_._._")]
    [InlineData("System", "System")]
    public void AssemblyName_BecomesNamespace(string assembly, string expected)
    {
        var run = GeneratorHarness.Run(new TestProject(CallsExtension) { AssemblyName = assembly });

        Assert.Contains($"namespace StatusContracts.Generated.{expected}\n", Text(run), StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryAndItsOwnLibrary_AreAdded()
    {
        var inner = Library("Shop.Books");
        var outer = Library("Shop.class", inner);

        Assert.Equal(
            ["Bookshop", "Shop.@class", "Shop.Books"],
            Tables(new TestProject(CallsExtension) { References = [outer, inner] }));
    }

    [Fact]
    public void LibraryThatTheIdeCompiles_IsAdded()
    {
        var library = GeneratorHarness.Run(new TestProject("") { AssemblyName = "Shop.Books" }).Output.ToMetadataReference();

        Assert.Equal(["Bookshop", "Shop.Books"], Tables(new TestProject(CallsExtension) { References = [library] }));
    }

    [Fact]
    public void LibraryReferencedTwice_IsAddedOnce()
    {
        var library = Library("Shop.Books");

        Assert.Equal(
            ["Bookshop", "Shop.Books"],
            Tables(new TestProject(CallsExtension) { References = [library, library, Library("Shop.Books")] }));
    }

    // Their answers are built at start-up instead: no name reaches either of the two.
    [Fact]
    public void LibrariesWhoseTablesHaveOneName_AreLeftOut() => Assert.Equal(
        ["Bookshop"],
        Tables(new TestProject(CallsExtension) { References = [Library("Shop-Books"), Library("Shop_Books")] }));

    [Fact]
    public void LibraryWhoseTableHasTheNameOfOurs_IsLeftOut() => Assert.Equal(
        ["Book_shop"],
        Tables(new TestProject(CallsExtension) { AssemblyName = "Book_shop", References = [Library("Book-shop")] }));

    [Fact]
    public void LibraryBehindAlias_IsLeftOut()
    {
        var library = Library("Shop.Books");

        Assert.Equal(["Bookshop"], Tables(new TestProject("") { References = [library.WithAliases(["books"])] }));
        Assert.Equal(
            ["Bookshop", "Shop.Books"],
            Tables(new TestProject("") { References = [library.WithAliases(["books", "global"])] }));
    }

    [Theory]
    [InlineData("typeof(T)", "public class T : ContractTable { public override void Fill(CompiledAnswers a) { } }", true)]
    [InlineData("typeof(T)", "class T : ContractTable { public override void Fill(CompiledAnswers a) { } }", false)]
    [InlineData("typeof(T)", "public abstract class T : ContractTable;", false)]
    [InlineData("typeof(T<>)", "public class T<X> : ContractTable { public override void Fill(CompiledAnswers a) { } }", false)]
    [InlineData("typeof(O.T)", "public class O { public class T : ContractTable { public override void Fill(CompiledAnswers a) { } } }", false)]
    [InlineData("typeof(T)", "public class T(int i) : ContractTable { public int I => i; public override void Fill(CompiledAnswers a) { } }", false)]
    [InlineData("typeof(T)", "public class T : ContractTable { internal T() { } public override void Fill(CompiledAnswers a) { } }", false)]
    [InlineData("typeof(T)", "public class T;", false)]
    [InlineData("typeof(int[])", "", false)]
    [InlineData("null!", "", false)]
    public void ForeignTable_IsAddedIfItCanBeCreated(string table, string type, bool isAdded)
    {
        var source = $"using StatusContracts.Generated; [assembly: ContractTable({table})] {type}";
        var library = new TestProject(source) { AssemblyName = "Foreign" }.Compile();
        var run = GeneratorHarness.Run(new TestProject("") { References = [Compiled.Reference(library)] });

        Assert.Equal(isAdded, Text(run).Contains("new global::T()", StringComparison.Ordinal));
    }

    [Fact]
    public void AssembliesThatSeeEachOthersInternals_CallTheirOwnExtension()
    {
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Bookshop\")]";
        var library = new TestProject(Friend, CallsExtension) { AssemblyName = "Shop.Books" };

        Assert.Equal(
            ["Bookshop", "Shop.Books"],
            Tables(new TestProject(CallsExtension.Replace("Startup", "Host", StringComparison.Ordinal))
            {
                References = [Compiled.Reference(GeneratorHarness.Run(library).Output)],
            }));
    }

    private static MetadataReference Library(string name, params MetadataReference[] references) => Compiled.Reference(
        GeneratorHarness.Run(new TestProject("") { AssemblyName = name, References = references }).Output);

    private static string Text(GeneratorRun run) => run.Files[ContractFile.HintName];

    /// <summary>The assemblies whose tables are handed to the runtime, in order.</summary>
    private static IEnumerable<string> Tables(TestProject project) =>
        NewTable().Matches(Text(GeneratorHarness.Run(project))).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"new global::StatusContracts\.Generated\.(.+)\.Contract\(\)")]
    private static partial Regex NewTable();
}
