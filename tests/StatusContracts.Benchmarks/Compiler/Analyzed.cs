using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>What one analysis of a whole program cost, in milliseconds.</summary>
/// <param name="Summed">In the analyzers themselves, as the compiler's telemetry has it.</param>
/// <param name="Whole">Of the process: what the compiler does for the analyzers, and what it does anyway.</param>
internal sealed record Analyzed(double Summed, double Whole)
{
    /// <summary>The analyzers that cost most, with their milliseconds: for those who look for what is slow.</summary>
    public string Dearest { get; init; } = "";

    /// <summary>The analyzers of the package, suppressors included.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = In(typeof(Generation.ContractGenerator).Assembly);

    /// <summary>Those of ASP.NET Core.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Peer { get; } =
        In(Assembly.LoadFrom(SdkFiles.AspNetCore("Microsoft.AspNetCore.App.Analyzers")));

    /// <summary>
    /// One after the other on one thread, with the severities that <paramref name="compilation"/> has. Nobody may have
    /// looked at the compilation before.
    /// </summary>
    public static Analyzed Run(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var diagnostics = analysis.GetAnalysisResultAsync(default).GetAwaiter().GetResult().GetAllDiagnostics();
        var whole = Environment.CpuUsage.TotalTime - start;

        // AD0001: an analyzer that fell over has cost little.
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } broken
            ? throw new InvalidOperationException(broken.ToString())
            : new(Summary(analysis, analyzers), whole.TotalMilliseconds) { Dearest = DearestOf(analysis, analyzers) };
    }

    /// <summary>What the analyzers cost in an editor that shows <paramref name="file"/>, the first time after an edit.</summary>
    public static Analyzed RunOneFile(CSharpCompilation compilation, string file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == file));
        var start = Environment.CpuUsage.TotalTime;
        var analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        _ = analysis.GetAnalysisResultAsync(model, filterSpan: null, default).GetAwaiter().GetResult();
        return new(Summary(analysis, analyzers), (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
    }

    private static double Summary(CompilationWithAnalyzers analysis, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        analyzers.Sum(analyzer => Milliseconds(analysis, analyzer));

    private static string DearestOf(CompilationWithAnalyzers analysis, ImmutableArray<DiagnosticAnalyzer> analyzers) => string.Join(", ", analyzers
        .Select(analyzer => (analyzer.GetType().Name, Milliseconds: Milliseconds(analysis, analyzer)))
        .OrderByDescending(static cost => cost.Milliseconds)
        .Take(6)
        .Select(static cost => $"{cost.Name} {cost.Milliseconds:0.0}"));

    private static double Milliseconds(CompilationWithAnalyzers analysis, DiagnosticAnalyzer analyzer) =>
        analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds;

    private static ImmutableArray<DiagnosticAnalyzer> In(Assembly assembly) =>
    [
        .. Types(assembly)
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    // That of ASP.NET Core also has what only an editor can load.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
