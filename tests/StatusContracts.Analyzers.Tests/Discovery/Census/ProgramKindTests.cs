using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.Tests.Discovery.Census;

public class ProgramKindTests
{
    [Theory]
    [InlineData(OutputKind.ConsoleApplication, nameof(ProgramKind.Application))]
    [InlineData(OutputKind.WindowsApplication, nameof(ProgramKind.Application))]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, nameof(ProgramKind.Library))]
    [InlineData(OutputKind.NetModule, nameof(ProgramKind.Library))]
    public void OutputKind_TellsTheProgram(OutputKind output, string kind) =>
        Assert.Equal(kind, ProgramKinds.Of(new TestProject("class A;") { Output = output }.Compile()).ToString());

    [Theory]
    [InlineData("xunit.core")]
    [InlineData("xunit.v3.core")]
    [InlineData("nunit.framework")]
    [InlineData("TUnit.Core")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework")]
    public void ReferenceOfATestFramework_MakesTests(string assembly)
    {
        var framework = CSharpCompilation.Create(assembly, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

        Assert.Equal(ProgramKind.Tests, ProgramKinds.Of(
            new TestProject("class A;") { Output = OutputKind.ConsoleApplication, References = [framework] }.Compile()));
    }
}
