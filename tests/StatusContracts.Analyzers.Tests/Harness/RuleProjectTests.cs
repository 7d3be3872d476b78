using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public class RuleProjectTests
{
    [Fact]
    public Task Host_IsAdded() => AssertEntryPoint(new("class A;"), "Host.cs");

    [Fact]
    public Task SourceThatBeginsTheProgram_IsTheHost() => AssertEntryPoint(new("class A;", "var app = WebApplication.Create(); app.Run();"), "File1.cs");

    [Fact]
    public Task Main_IsTheHost() => AssertEntryPoint(new("class A { static void Main() { } }"), "File0.cs");

    [Fact]
    public Task ProjectWithoutHost_IsALibrary() => AssertEntryPoint(new RuleProject("class A;") { HasHost = false }, null);

    [Fact]
    public async Task PartialStub_GetsItsBody() => (await RuleRun.Of(new RuleProject(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [ApiController, Route("books")]
        public partial class BooksController : ControllerBase
        {
            [HttpGet, NotImplementedYet("List")] public partial IActionResult List();
        }
        """))).AssertSound();

    [Fact]
    public async Task Options_ReachTheAnalyzers()
    {
        var rule = new Rule(OptionAnalyzer.Rule, new() { Analyzers = [new OptionAnalyzer()] });
        var project = new RuleProject("class A;")
        {
            GlobalOptions = new Dictionary<string, string> { [OptionAnalyzer.Global] = "5" },
            EditorConfig = $"[File0.cs]\n{OptionAnalyzer.OfFile} = quiet",
        };

        await rule.SaysOutsideOfSources(project, "Options say 5 and quiet. Write others.");
        await rule.SaysOutsideOfSources(new RuleProject("class A;"), "Options say nothing and nothing. Write others.");
        await Assert.ThrowsAnyAsync<XunitException>(() => rule.SaysOutsideOfSources(project));
        await Assert.ThrowsAnyAsync<XunitException>(() => rule.Silent(project));
    }

    private static async Task AssertEntryPoint(RuleProject project, string? file)
    {
        var run = await RuleRun.Of(project);

        run.AssertSound();
        Assert.Equal(file, Path.GetFileName(project.Compile().GetEntryPoint(default)?.Locations[0].SourceTree!.FilePath));
    }

    /// <summary>Says what two options are, at no place.</summary>
    private sealed class OptionAnalyzer : DiagnosticAnalyzer
    {
        public const string Global = "build_property.StatusContractsExample";

        public const string OfFile = "status_contracts_example";

        public static readonly DiagnosticDescriptor Rule = ExampleAnalyzer.Describe("STC9003", "Options say {0} and {1}. Write others.");

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(static context =>
            {
                var options = context.Options.AnalyzerConfigOptionsProvider;
                var source = context.Compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("File0.cs", StringComparison.Ordinal));
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, Location.None, Value(options.GlobalOptions, Global), Value(options.GetOptions(source), OfFile)));
            });
        }

        private static string Value(AnalyzerConfigOptions options, string key) =>
            options.TryGetValue(key, out var value) ? value : "nothing";
    }
}
