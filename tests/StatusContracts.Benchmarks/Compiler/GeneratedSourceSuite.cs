using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>How much source the generator writes: it should tell answers apart, not endpoints.</summary>
internal static class GeneratedSourceSuite
{
    private const int Few = 100;
    private const int Many = 5000;

    public static readonly Suite Suite = new("Compiler: generated source", static _ =>
    [
        // All endpoints have the same few answers: the programs have no stubs.
        .. Enum.GetValues<Form>().Select(form => Figure.Ratio(
            $"{Many} endpoints with the same answers, {form}", $"{Few} endpoints", (double)Length(form, Many) / Length(form, Few), atMost: 1.05)),
    ]);

    private static int Length(Form form, int endpoints) => CSharpGeneratorDriver
        .Create([new Generation.ContractGenerator().AsSourceGenerator()], parseOptions: SyntheticCompilation.ParseOptions)
        .RunGenerators(SyntheticCompilation.Of(WithoutPackage.Of(SyntheticProgram.Of(form, endpoints))))
        .GetRunResult()
        .GeneratedTrees
        .Sum(tree => tree.Length);
}
