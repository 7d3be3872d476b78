using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// Runs the generator as the compiler does. Each run also proves that what was generated compiles without a warning,
/// that nothing of the compiler is kept between edits, and that a second run has nothing to do.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>Every named step of the generator.</summary>
    public static readonly string[] StepNames =
        [.. typeof(Steps).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static GeneratorRun Run(params string[] sources) => Run(new TestProject(sources));

    public static GeneratorRun Run(TestProject project)
    {
        var run = RunUnchecked(project, new ContractGenerator(), StepNames);
        run.AssertSilent();
        run.AssertCompiles();
        run.AssertHoldsNothingOfTheCompiler();
        run.Again(run.Input.Clone()).AssertNothingRan();
        return run;
    }

    /// <summary>Runs <paramref name="generator"/> over code that may be broken.</summary>
    public static GeneratorRun RunUnchecked(TestProject project, IIncrementalGenerator generator, params string[] steps)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: project.ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return GeneratorRun.Of(driver, project.Compile(), steps);
    }
}
