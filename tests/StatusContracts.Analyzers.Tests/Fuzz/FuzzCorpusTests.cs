using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

public class FuzzCorpusTests
{
    [Fact]
    public void SamplesAndPages_AreRead()
    {
        var names = FuzzCorpus.Read().Select(program => program.Name).ToArray();

        Assert.Contains("samples/Bookshop.Controllers", names);
        Assert.Contains("samples/Bookshop.MinimalApi", names);
        Assert.Contains("samples/Misuse/Shop", names);
        Assert.Contains("samples/Misuse/Gateway", names);
        Assert.All(
            Directory.Exists(FuzzCorpus.Pages) ? Directory.GetFiles(FuzzCorpus.Pages, "*.md") : [],
            page => Assert.Contains($"{Path.GetFileName(page)}, block 0", names));
    }

    // What was never a program is no test of what typing makes of one. Packages other than this one are not referenced here,
    // and nobody writes what the framework's generators do.
    [Fact]
    public async Task Samples_CompileBeforeTheyAreMutated()
    {
        foreach (var (name, project) in FuzzCorpus.Read().Where(program => program.Name.StartsWith("samples/", StringComparison.Ordinal)))
        {
            var errors = (await RuleRun.Of(project, new Tooling())).OfCompiler
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString())
                .Where(error => !error.Contains("OpenApi", StringComparison.Ordinal) && !error.Contains("Json", StringComparison.Ordinal));
            Assert.Equal($"{name}:", string.Join('\n', errors.Prepend($"{name}:")));
        }
    }

    [Fact]
    public void BlocksOfAPage_AreItsCSharp() => Assert.Equal(
        ["class A;\n", "class B;\n\nclass C;\n"],
        FuzzCorpus.Blocks(
            """
            # STC9001
            ```csharp bad
            class A;
            ```
            ```json
            { }
            ```
            ```csharp
            class B;

            class C;
            ```
            """));
}
