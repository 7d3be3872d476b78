using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Analyzers.Tests.Misuse;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.Tests.Rules;

/// <summary>What an editor needs of all analyzers, whatever they report: they stop when they are told, and read no more than they must.</summary>
public class AnalyzerRunTests
{
    private const string WithoutCandidate =
        """
        using Microsoft.AspNetCore.Mvc;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();

        var app = builder.Build();
        app.MapControllers();
        app.MapGroup("/api/orders").MapGet("/{id:int}", (int id) => id > 0 ? Results.Ok(id) : Results.NotFound());
        app.Run();

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public ActionResult<string> Get(int id)
            {
                try
                {
                    return id > 0 ? Ok("a book") : StatusCode(404);
                }
                catch (InvalidOperationException)
                {
                    return Problem(statusCode: 500);
                }
            }
        }
        """;

    private const string Candidate = """public static class Handlers { public static IResult Later() => Results.StatusCode(501); }""";

    public static TheoryData<string> Analyzers => [.. Tooling.Product.Analyzers.Select(analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task CancelledInARun_StopsAndIsNoFailure(string name)
    {
        using var edit = new CancellationTokenSource();
        var thrown = new ConcurrentQueue<Exception>();
        var analyzer = Tooling.Product.Analyzers.Single(analyzer => analyzer.GetType().Name == name);
        var run = (await Open(MisusedShop.Read())).WithAnalyzers(
            [analyzer, new NextKey(edit)],
            new CompilationWithAnalyzersOptions(
                Options, (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.GetAnalyzerDiagnosticsAsync(edit.Token));
        Assert.Empty(thrown);
    }

    [Fact]
    public async Task ProgramWithoutCandidate_IsNotRead() => Assert.False(await ReadsTheProgram(new RuleProject(WithoutCandidate)));

    [Fact]
    public async Task ProgramWithCandidate_IsRead() => Assert.True(await ReadsTheProgram(new RuleProject(WithoutCandidate, Candidate)));

    // Whatever the census keeps when it was asked, it keeps in a field that was empty before. It is the census of the
    // compilation that analyzers see, which is a copy.
    private static async Task<bool> ReadsTheProgram(RuleProject project)
    {
        var witness = new Witness();
        await (await Open(project)).WithAnalyzers([.. Tooling.Product.Analyzers, witness], Options).GetAnalyzerDiagnosticsAsync();
        return Kept(ProgramCensus.Of(witness.Compilation!)).Except(Kept(ProgramCensus.Of(await Open(project)))).Any();
    }

    private static IEnumerable<string> Kept(ProgramCensus census) => typeof(ProgramCensus)
        .GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(field => field.GetValue(census) is not null)
        .Select(field => field.Name);

    private static AnalyzerOptions Options { get; } = new([]);

    private static async Task<Compilation> Open(RuleProject project)
    {
        var opened = Solutions.Open(Tooling.Product, project).Projects.Single();
        CSharpGeneratorDriver
            .Create(Tooling.Product.Generators.Select(GeneratorExtensions.AsSourceGenerator), parseOptions: (CSharpParseOptions)opened.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation((await opened.WithAnalyzerReferences([]).GetCompilationAsync())!, out var compilation, out _);
        return compilation;
    }

    /// <summary>Sees the compilation that the others see.</summary>
    private sealed class Witness : DiagnosticAnalyzer
    {
        public Compilation? Compilation { get; private set; }

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ExampleAnalyzer.Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(end => Compilation = end.Compilation);
        }
    }

    /// <summary>The key that is pressed while others are still at work.</summary>
    private sealed class NextKey(CancellationTokenSource edit) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ExampleAnalyzer.Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(_ => edit.Cancel(), SyntaxKind.InvocationExpression);
        }
    }
}
