using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>A synthetic program with what the generator writes for it, as analyzers see it.</summary>
internal sealed class AnalyzedProgram
{
    private readonly SortedDictionary<string, string> _files;

    /// <summary>The program of that form and size; it is checked that it compiles.</summary>
    public AnalyzedProgram(Form form, int size)
    {
        var program = SyntheticProgram.Of(form, size);
        MappingFile = program.MappingFile;
        var compilation = SyntheticCompilation.Of(program.Files);
        var result = CSharpGeneratorDriver
            .Create([new Generation.ContractGenerator().AsSourceGenerator()], parseOptions: SyntheticCompilation.ParseOptions)
            .RunGenerators(compilation)
            .GetRunResult();
        _files = new(program.Files, StringComparer.Ordinal);
        foreach (var tree in result.GeneratedTrees)
        {
            _files.Add(tree.FilePath, tree.ToString());
        }

        SyntheticCompilation.AssertCompiles(Fresh());
    }

    /// <summary>A file that maps endpoints.</summary>
    public string MappingFile { get; }

    /// <summary>Of trees that nobody has seen: what was learnt of others' does not help.</summary>
    /// <param name="reports">Rules that report whatever the severity that they come with.</param>
    public CSharpCompilation Fresh(IEnumerable<string>? reports = null)
    {
        var compilation = SyntheticCompilation.Of(_files);
        return reports is null
            ? compilation
            : compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
                reports.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
    }
}
