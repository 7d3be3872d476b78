using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>One run of a generator, and what can be asked of it.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly string[] _steps;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, string[] steps)
    {
        Input = input;
        _steps = steps;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _diagnostics);
        Output = (CSharpCompilation)output;
        Result = _driver.GetRunResult().Results.Single();
    }

    public static GeneratorRun Of(GeneratorDriver driver, CSharpCompilation input, string[] steps) => new(driver, input, steps);

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated files by hint name, without the one that is Roslyn's own.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources
        .Where(source => !source.HintName.StartsWith("Microsoft.CodeAnalysis.EmbeddedAttribute", StringComparison.Ordinal))
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The same driver on the code after an edit.</summary>
    public GeneratorRun Again(CSharpCompilation edited) => new(_driver, edited, _steps);

    /// <summary>The distinct run reasons of a step, in order, such as <c>"Cached, New"</c>; empty when it gave nothing.</summary>
    public string Reasons(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? string.Join(", ", runs.SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct().Order())
        : "";

    /// <summary>The same for the outputs, without Roslyn's own.</summary>
    public string OutputReasons => string.Join(", ", Result.TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(run => run.Outputs)
        .Select(output => output.Reason)
        .Distinct()
        .Order());

    public void AssertSilent()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(_diagnostics);
    }

    /// <summary>Compiles everything, down to the image, and gives that.</summary>
    public byte[] AssertCompiles() => Compiled.Image(Output);

    public void AssertHoldsNothingOfTheCompiler()
    {
        foreach (var step in _steps)
        {
            if (Result.TrackedSteps.TryGetValue(step, out var runs))
            {
                Assert.Empty(runs.SelectMany(run => run.Outputs).SelectMany(output => Leaks.In(output.Value, step)));
            }
        }
    }

    public void AssertNothingRan()
    {
        foreach (var step in _steps)
        {
            var outputs = Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs) : [];
            Assert.All(outputs, output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"{step} is {output.Reason} although nothing was edited."));
        }

        Assert.All(
            Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
