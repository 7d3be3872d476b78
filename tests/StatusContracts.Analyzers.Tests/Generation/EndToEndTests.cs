using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public class EndToEndTests
{
    [Fact]
    public void Controllers_GetTheirAnswers() =>
        Snapshot.Match(GeneratorHarness.Run(EndToEnd.Controllers), ignored: [ContractFile.HintName]);

    [Fact]
    public void MinimalApi_GetsItsAnswers() =>
        Snapshot.Match(GeneratorHarness.Run(EndToEnd.MinimalApi), ignored: [ContractFile.HintName]);

    [Fact]
    public void LibraryAndHost_KeepTheirOwnAnswers()
    {
        var library = GeneratorHarness.Run(new TestProject(EndToEnd.Controllers) { AssemblyName = "Bookshop.Controllers" });
        var host = new TestProject(EndToEnd.MinimalApi, EndToEnd.Host)
        {
            AssemblyName = "Bookshop.Host",
            Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication,
            References = [Compiled.Reference(library.Output)],
        };

        Snapshot.Match(GeneratorHarness.Run(host));
    }
}
