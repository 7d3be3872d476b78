using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

/// <summary>The files, read by the compiler.</summary>
public class GlobalConfigTests
{
    private const string UsersConfig = "is_global = true\ndotnet_diagnostic.STC9002.severity = suggestion\n";

    [Theory]
    [InlineData("Recommended", ReportDiagnostic.Error, ReportDiagnostic.Warn, ReportDiagnostic.Info, ReportDiagnostic.Hidden)]
    [InlineData("Strict", ReportDiagnostic.Error, ReportDiagnostic.Error, ReportDiagnostic.Warn, ReportDiagnostic.Info)]
    [InlineData("Off", ReportDiagnostic.Suppress, ReportDiagnostic.Suppress, ReportDiagnostic.Suppress, ReportDiagnostic.Suppress)]
    public void Mode_SetsEachSeverity(
        string mode, ReportDiagnostic loud, ReportDiagnostic plain, ReportDiagnostic quiet, ReportDiagnostic silent)
    {
        var severities = Read((mode, Text(mode)));

        Assert.Equal(
            [loud, plain, quiet, silent, ReportDiagnostic.Suppress],
            Rules.All.Select(rule => severities[rule.Id]));
    }

    [Theory]
    [InlineData("/app/.globalconfig")]
    [InlineData("/app/build/severities.config")]
    public void ConfigurationOfTheUser_CountsMore(string path)
    {
        var severities = Read(("Strict", Text("Strict")), (path, UsersConfig));

        Assert.Equal(ReportDiagnostic.Info, severities["STC9002"]);
        Assert.Equal(ReportDiagnostic.Error, severities["STC9001"]);
    }

    [Fact]
    public void Files_SayWhichModeTheyAre() => Assert.All(GlobalConfig.All, config =>
    {
        Assert.StartsWith($"# StatusContractsAnalysisMode = {config.Name}\n", config.Render(Rules.All), StringComparison.Ordinal);
        Assert.EndsWith($"/{config.Name.ToLowerInvariant()}.globalconfig", config.Path, StringComparison.Ordinal);
    });

    private static string Text(string mode) => GlobalConfig.All.Single(config => config.Name == mode).Render(Rules.All);

    private static IReadOnlyDictionary<string, ReportDiagnostic> Read(params (string Path, string Text)[] files)
    {
        var set = AnalyzerConfigSet.Create(
            files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), Path.Combine("/packages", file.Path))).ToArray(),
            out var conflicts);
        Assert.Empty(conflicts);
        return set.GlobalConfigOptions.TreeOptions;
    }
}
