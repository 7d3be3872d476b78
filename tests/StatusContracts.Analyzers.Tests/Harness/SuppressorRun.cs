using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// One run of the product's suppressors over what the compiler and others report. The others are stand-ins that the test
/// brings, since their packages are not here.
/// </summary>
internal static class SuppressorRun
{
    /// <summary>
    /// Exactly what is marked, with its id, is suppressed: <c>{|CA1822:…|}</c>. Fails when the stand-ins report nothing, for
    /// then nothing was tried.
    /// </summary>
    public static async Task Suppresses(RuleProject project, ImmutableArray<DiagnosticAnalyzer> standIns, Tooling? tooling = null)
    {
        var package = tooling ?? Tooling.Product;
        Assert.False(package.Suppressors.IsEmpty, "There is no suppressor.");
        var run = await RuleRun.Of(project, package with { Analyzers = [.. standIns, .. package.Suppressors] }, withSuppressed: true);
        run.AssertSound(project.AllowCompilerErrors);
        Assert.True(
            standIns.IsEmpty || run.All.Any(diagnostic => standIns.Any(analyzer => analyzer.SupportedDiagnostics.Contains(diagnostic.Descriptor))),
            "The stand-ins report nothing.");

        var expected = project.Marks().Select(mark => $"{mark.File} {mark.Mark.Id ?? "mark without an id"} {mark.Mark.Span}").Order();
        var suppressed = run.All.Where(diagnostic => diagnostic.IsSuppressed).ToArray();
        var actual = suppressed.Select(diagnostic =>
            $"{Path.GetFileName(diagnostic.Location.SourceTree?.FilePath)} {diagnostic.Id} {diagnostic.Location.SourceSpan}").Order();
        Assert.True(
            expected.SequenceEqual(actual),
            $"What is suppressed differs from what is marked. Suppressed:\n{run.Print(suppressed, markedId: null)}\n\n"
            + $"Reported:\n{string.Join('\n', run.All.Select(diagnostic => diagnostic.ToString()))}");
    }
}
