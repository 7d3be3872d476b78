using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// One run of all analyzers over a project, the generator's output included, and what can be asked of it. The analyzers run
/// at once, as in the compiler.
/// </summary>
internal sealed class RuleRun
{
    private readonly Compilation _compilation;
    private readonly ImmutableArray<Diagnostic> _all;
    private readonly ImmutableArray<string> _thrown;

    private RuleRun(Compilation compilation, ImmutableArray<Diagnostic> all, ImmutableArray<string> thrown)
    {
        _compilation = compilation;
        _all = all;
        _thrown = thrown;
    }

    /// <summary>What was compiled, with what was generated.</summary>
    public Compilation Compilation => _compilation;

    /// <summary>What the compiler says, errors and warnings.</summary>
    public IEnumerable<Diagnostic> OfCompiler => _all.Where(diagnostic =>
        diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>What the rules of the product say, in the order of files and places; what the user suppressed is left out.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _all.Where(diagnostic => diagnostic.Id.StartsWith(Descriptors.IdPrefix, StringComparison.Ordinal))];

    /// <summary>What anybody says, the compiler and all analyzers.</summary>
    public ImmutableArray<Diagnostic> All => _all;

    public static Task<RuleRun> Of(RuleProject project, Tooling? tooling = null, bool withSuppressed = false) =>
        Of(Solutions.Open(tooling ?? Tooling.Product, project).Projects.Single(), tooling ?? Tooling.Product, withSuppressed);

    /// <param name="withSuppressed">Whether what is suppressed is kept, and says so.</param>
    public static async Task<RuleRun> Of(
        Project project, Tooling tooling, bool withSuppressed = false, CancellationToken cancellationToken = default)
    {
        var thrown = new ConcurrentQueue<string>();

        // Run apart from the workspace, which would swallow what a generator throws.
        var input = (await project.WithAnalyzerReferences([]).GetCompilationAsync(cancellationToken))!;
        var driver = CSharpGeneratorDriver
            .Create(
                tooling.Generators.Select(GeneratorExtensions.AsSourceGenerator),
                parseOptions: (CSharpParseOptions)project.ParseOptions!,
                optionsProvider: project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(input, out var compilation, out var ofGenerators, cancellationToken);
        foreach (var exception in driver.GetRunResult().Results.Select(result => result.Exception).OfType<Exception>())
        {
            thrown.Enqueue($"CS8785: {exception}");
        }

        if (tooling.Analyzers.IsEmpty)
        {
            return new(compilation, [.. ofGenerators, .. compilation.GetDiagnostics(cancellationToken)], [.. thrown]);
        }

        var all = await compilation.WithAnalyzers(tooling.Analyzers, new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => thrown.Enqueue($"AD0001 of {analyzer}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: withSuppressed)).GetAllDiagnosticsAsync(cancellationToken);
        return new(compilation, [.. ofGenerators, .. all.OrderBy(FileOf, StringComparer.Ordinal).ThenBy(StartOf)], [.. thrown]);
    }

    /// <summary>Fails when a generator or an analyzer threw, and at errors of the compiler unless they are allowed.</summary>
    public void AssertSound(bool allowCompilerErrors = false)
    {
        var failures = _thrown
            .Concat(_all.Where(diagnostic => diagnostic.Id is "AD0001" or "CS8785").Select(diagnostic => diagnostic.ToString()))
            .ToArray();
        Assert.True(failures.Length == 0, string.Join("\n\n", failures));

        var errors = OfCompiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(
            allowCompilerErrors || errors.Length == 0,
            string.Join('\n', errors.Select(error => error.ToString())) + "\n" + Print(errors, markedId: null));
    }

    /// <summary>Fails unless the diagnostics of the rule, and of each rule that a mark names, are exactly the marks.</summary>
    /// <param name="id">What <c>[|…|]</c> stands for.</param>
    public void AssertMarked(RuleProject project, string id)
    {
        var marks = project.Marks().ToArray();
        var ids = marks.Select(mark => mark.Mark.Id).OfType<string>().Append(id).ToHashSet();
        AssertMarked(marks, [.. _all.Where(diagnostic => ids.Contains(diagnostic.Id))], id);
    }

    /// <summary>Fails unless all diagnostics of all rules are exactly the marks.</summary>
    /// <param name="id">What <c>[|…|]</c> stands for.</param>
    /// <param name="outside">How often that rule reports outside of the sources besides.</param>
    public void AssertAllMarked(RuleProject project, string id = "", int outside = 0) =>
        AssertMarked([.. project.Marks(), .. Enumerable.Repeat(("", new Mark(id, default)), outside)], Diagnostics, id);

    private void AssertMarked((string File, Mark Mark)[] marks, ImmutableArray<Diagnostic> reported, string id)
    {
        var expected = marks.Select(mark => (mark.File, Id: mark.Mark.Id ?? id, mark.Mark.Span)).Order(Place.Order);
        var actual = reported.Select(diagnostic => (FileOf(diagnostic), diagnostic.Id, diagnostic.Location.SourceSpan)).Order(Place.Order);
        Assert.True(expected.SequenceEqual(actual), $"What is reported differs from what is marked. Reported:\n{Print(reported, id)}");
    }

    /// <summary>The sources with <paramref name="reported"/> marked in them, and what it says.</summary>
    public string Print(IReadOnlyCollection<Diagnostic> reported, string? markedId)
    {
        var texts = _compilation.SyntaxTrees
            .Where(tree => FileOf(tree) != TestProject.UsingsFile)
            .Where(tree => !IsGenerated(tree) || reported.Any(diagnostic => diagnostic.Location.SourceTree == tree))
            .Select(tree => KeyValuePair.Create(FileOf(tree), MarkedSource.Write(tree.ToString(), reported
                .Where(diagnostic => diagnostic.Location.SourceTree == tree)
                .Select(diagnostic => new Mark(diagnostic.Id == markedId ? null : diagnostic.Id, diagnostic.Location.SourceSpan)))));
        return $"{string.Join('\n', reported.Select(diagnostic => diagnostic.ToString()))}\n\n{Solutions.Print(texts)}";
    }

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static string FileOf(SyntaxTree? tree) => Path.GetFileName(tree?.FilePath ?? "");

    private static string FileOf(Diagnostic diagnostic) => FileOf(diagnostic.Location.SourceTree);

    private static int StartOf(Diagnostic diagnostic) => diagnostic.Location.SourceSpan.Start;

    private static class Place
    {
        public static readonly Comparer<(string File, string Id, TextSpan Span)> Order = Comparer<(string File, string Id, TextSpan Span)>.Create(
            static (left, right) => (left.File, left.Span, left.Id).CompareTo((right.File, right.Span, right.Id)));
    }
}
