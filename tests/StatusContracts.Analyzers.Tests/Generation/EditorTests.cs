using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>
/// The run of an editor, which leaves out what code cannot refer to: answers change no error and no completion, so they
/// wait for a build.
/// </summary>
public class EditorTests
{
    private static readonly Lazy<GeneratorRun> Run = new(() =>
    {
        var project = new TestProject(EndToEnd.Controllers, EndToEnd.MinimalApi);
        var driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            parseOptions: project.ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.Implementation, trackIncrementalGeneratorSteps: true));
        return GeneratorRun.Of(driver, project.Compile(), GeneratorHarness.StepNames);
    });

    [Fact]
    public void Files_AreThoseThatCodeRefersTo() => Assert.Equal(
        [
            "Bookshop.Controllers.BooksController.Stubs.g.cs",
            "Bookshop.MinimalApi.BookEndpoints.Stubs.g.cs",
            "StatusContracts.AddStatusContracts.g.cs",
        ],
        Run.Value.Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Steps_AreThoseOfTheseFiles() => Assert.Equal(
        [Steps.Assembly, Steps.PartialStubs, Steps.StubFiles],
        GeneratorHarness.StepNames.Intersect(Run.Value.Result.TrackedSteps.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Code_CompilesWithoutTheAnswers()
    {
        Run.Value.AssertSilent();
        Run.Value.AssertCompiles();
    }
}
