using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Analyzers.Tests.Harness;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>A fuzz test that cannot fail says nothing: each of these has something that throws, or does not end.</summary>
public class FuzzerTests
{
    private const int Seed = 1;

    private const int Variants = 40;

    internal static readonly RuleProject Project = new(
        """
        using Microsoft.AspNetCore.Mvc;
        public class BooksController : ControllerBase { [HttpGet("books")] public string Get(string title) => "old" + title + "old"; }
        """);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task NothingThrown_Passes()
    {
        var result = await Run(new() { Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule)], Fixes = [new ExampleFix("\"new\"")] }, Limit, 10 * Variants);

        Assert.InRange(result.Parses, 3 * Variants, 10 * Variants - 1);
        Assert.InRange(result.Reported, Variants, 100 * Variants);
        Assert.InRange(result.Fixes, 1, 10 * Variants);
    }

    [Fact]
    public async Task AnalyzerThatThrows_IsCaughtWithItsSourceAndSeed()
    {
        var failure = await Failure(new() { Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule, ThrowAtOddPlaces)] });

        Assert.Contains("AD0001", failure, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidTimeZoneException), failure, StringComparison.Ordinal);
        Assert.Contains("BooksController", failure, StringComparison.Ordinal);
        Assert.Matches($"{FuzzTests.SeedVariable}=\\d+ {FuzzTests.VariantsVariable}=1", failure);
    }

    [Fact]
    public async Task GeneratorThatThrows_IsCaught()
    {
        var throws = new LeakyGenerator(context =>
            ((ClassDeclarationSyntax)context.Node).Members.Count == 1 ? null : throw new InvalidTimeZoneException());

        Assert.Contains("CS8785", await Failure(new() { Generators = [throws] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: A(B(() => 1))] class C;", true)]
    [InlineData("[assembly: A(delegate { })] class C;", true)]
    [InlineData("[assembly: A(1)] class C { [A(() => 1)] void M() { } }", false)]
    public void LambdaInAnAttributeOfTheAssembly_IsLeftOut(string source, bool isLeftOut) => Assert.Equal(
        isLeftOut, FuzzVariant.OverflowsTheCompiler(CSharpSyntaxTree.ParseText(source).GetRoot()));

    [Fact]
    public async Task FixThatThrows_IsCaught()
    {
        // Parsing null throws, when the action is applied and not before.
        var tooling = new Tooling { Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule)], Fixes = [new ExampleFix(null!)] };

        Assert.Contains(nameof(ArgumentNullException), await Failure(tooling, 10 * Variants), StringComparison.Ordinal);
    }

    // A Roslyn that compiles the second one needs no exception for it: then remove that, and this test.
    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(1)]", false)]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(app.Use(async (HttpContext context, RequestDelegate next) => { await next(context); }))]", true)]
    public async Task SourceAtWhichTheCompilerThrows_IsKnown(string attribute, bool throws)
    {
        var program = Assert.Single(await FuzzProgram.Prepare([("Example", Project)], new()));
        var text = SourceText.From($"{attribute}\nvar app = WebApplication.CreateBuilder(args).Build();\napp.Run();");
        var variant = new FuzzVariant(new(), program, program.Files[0], text, FuzzVariant.Reach.File);

        Assert.Equal(throws, variant.BreaksTheCompiler(default));
    }

    [Fact]
    public async Task AnalyzerThatNeverEnds_IsCaught()
    {
        var tooling = new Tooling { Analyzers = [new ExampleAnalyzer(ExampleAnalyzer.Rule, _ => Sleep(Timeout.InfiniteTimeSpan))] };

        Assert.Contains("No end", await Failure(tooling, limit: TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnalyzerThatWasSlowOnce_IsNotCaught()
    {
        var runs = 0;
        var limit = TimeSpan.FromSeconds(4);
        var slowOnce = new ExampleAnalyzer(ExampleAnalyzer.Rule, _ => Interlocked.Increment(ref runs) == 1 && Sleep(2 * limit));

        await Run(new() { Analyzers = [slowOnce] }, limit, Variants);

        Assert.True(runs > 1);
    }

    // What an edit does may depend on another; otherwise the one that does it is all that is to be read.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BatchThatThrows_IsNamed_UnlessOneOfItThrowsAlone(bool alone)
    {
        var variants = (await Fuzzer(new())).Variants;
        var batch = variants.Batches(Seed, Variants)
            .First(batch => batch.Length > 1 && variants.Of(batch).Print().Contains("\"old\"", StringComparison.Ordinal));
        string[] guilty = [variants.Of(batch).Print(), .. alone ? [variants.Of(batch[^1]).Print()] : Array.Empty<string>()];
        var analyzer = new ExampleAnalyzer(ExampleAnalyzer.Rule, literal =>
            guilty.Any(text => text.EndsWith($"\n{literal.SyntaxTree}", StringComparison.Ordinal)) ? throw new InvalidTimeZoneException() : false);

        var failure = await Failure(new() { Analyzers = [analyzer] });

        Assert.Contains($"{FuzzTests.SeedVariable}={(alone ? batch[^1] : string.Join(',', batch))} ", failure, StringComparison.Ordinal);
        Assert.Single(failure.Split("Again:"), part => part.Contains("AD0001", StringComparison.Ordinal));
    }

    private static bool ThrowAtOddPlaces(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax or AttributeArgumentSyntax ? false : throw new InvalidTimeZoneException();

    private static bool Sleep(TimeSpan time)
    {
        Thread.Sleep(time);
        return false;
    }

    private static async Task<Fuzzer> Fuzzer(Tooling tooling, TimeSpan? limit = null) =>
        new(tooling, await FuzzProgram.Prepare([("Example", Project)], tooling), limit ?? Limit);

    private static async Task<FuzzResult> Run(Tooling tooling, TimeSpan limit, int variants) =>
        await (await Fuzzer(tooling, limit)).Run(Seed, variants);

    private static async Task<string> Failure(Tooling tooling, int variants = Variants, TimeSpan? limit = null) =>
        (await Assert.ThrowsAnyAsync<XunitException>(() => Run(tooling, limit ?? Limit, variants))).Message;
}
