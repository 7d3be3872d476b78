using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Generation;

public class ContractFileTests
{
    [Fact]
    public void EmptyProject_GetsTableAndExtension() => Snapshot.Match(GeneratorHarness.Run("// nothing"));
}
