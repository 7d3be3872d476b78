using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class UnreadableOptionLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC3008_UnreadableOption);

    [Theory]
    [InlineData("statuscontracts_max_stubs", "0")]
    [InlineData("statuscontracts_version", "2.0")]
    [InlineData("statuscontracts_version", "2.1.0-preview.1+5f3a")]
    [InlineData("statuscontracts_date", "2027-03-31")]
    [InlineData("statuscontracts_not_implemented_is_mapped", "TRUE")]
    [InlineData("STATUSCONTRACTS_MAX_STUBS", "3")]
    [InlineData("build_property.StatusContractsMaxStubs", "")]
    [InlineData("build_property.StatusContractsMaxStubs", "7")]
    public Task ValueThatCanBeRead_IsSilent(string name, string value) => Rule.Silent(With(name, value));

    [Theory]
    [InlineData("contracts_max_stubs", "few")]
    [InlineData("dotnet_diagnostic.STC2008.severity", "none")]
    [InlineData("dotnet_analyzer_diagnostic.category-StatusContracts.Wiring.severity", "error")]
    [InlineData("build_property.StatusContractsOfSomebodyElse", "few")]
    [InlineData("my_statuscontracts_max_stubs", "few")]
    public Task OptionOfSomebodyElse_IsSilent(string name, string value) => Rule.Silent(With(name, value));

    [Fact]
    public async Task HostThatListsNoKeys_IsNoReasonToThrow()
    {
        var compilation = CSharpCompilation.Create("Bookshop", [CSharpSyntaxTree.ParseText("class A;")], TestProject.Framework);

        var reported = await compilation
            .WithAnalyzers([new UnreadableOption()], new AnalyzerOptions([], new OldHost()))
            .GetAnalyzerDiagnosticsAsync();

        // What can be asked for by name is still found; AD0001 would stand here too.
        Assert.Equal(["STC3008"], reported.Select(diagnostic => diagnostic.Id));
    }

    private static RuleProject With(string name, string value) => new("class A;")
    {
        GlobalOptions = new Dictionary<string, string> { [name] = value },
    };

    /// <summary>Knows the values of keys but not which there are.</summary>
    private sealed class OldHost : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == Options.MaxStubs.Key ? "few" : null;
                return value is not null;
            }
        }
    }
}
