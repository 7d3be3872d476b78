namespace StatusContracts.Package.Tests;

/// <summary>What a project says in MSBuild reaches the rules through the package.</summary>
public sealed class ConfigurationTests(ConfigurationTests.Project project) : IClassFixture<ConfigurationTests.Project>
{
    // A mistake that needs no code: the option reaches the analyzer, and what that says is loud or not.
    private const string Mistake = "-p:StatusContractsMaxStubs=few";

    private const string Report = " STC3008: The option 'StatusContractsMaxStubs' is 'few', which is ignored. Write a whole number from 0 on.";

    // One after the other and incremental: a change of the mode alone compiles the project again.
    [Theory]
    [InlineData("", "warning")]
    [InlineData("Recommended", "warning")]
    [InlineData("Strict", "error")]
    [InlineData("sTRICT", "error")]
    public async Task Mode_ChoosesTheSeverity(string mode, string severity)
    {
        var (exitCode, output) = await project.Build(mode, "-p:TreatWarningsAsErrors=false");

        Assert.Contains(severity + Report, output, StringComparison.Ordinal);
        Assert.Equal(severity == "error", exitCode != 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Recommended")]
    public async Task WarningsAsErrors_CountInEveryMode(string mode)
    {
        var (exitCode, output) = await project.Build(mode, "-p:TreatWarningsAsErrors=true", "--no-incremental");

        Assert.Contains("error" + Report, output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public async Task Off_IsSilent()
    {
        var (exitCode, output) = await project.Build("Off");

        Assert.DoesNotContain("STC", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task ModeThatIsNone_IsSaidInWords()
    {
        var (exitCode, output) = await project.Build("Strcit");

        Assert.Contains(
            "error STC0002: StatusContractsAnalysisMode is 'Strcit', which is no mode. Write Recommended, Strict or Off.",
            output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
    }

    public sealed class Project : IAsyncLifetime
    {
        private const string WithPackage = "-p:WithPackage=true";

        private ConsumerFolder _folder = null!;

        public async Task InitializeAsync()
        {
            _folder = await ConsumerFolder.Create();
            await _folder.Restore("Bystander", WithPackage);
        }

        internal Task<(int ExitCode, string Output)> Build(string mode, params string[] arguments) => _folder.Build(
            "Bystander", ["--no-restore", WithPackage, $"-p:StatusContractsAnalysisMode={mode}", Mistake, .. arguments]);

        public Task DisposeAsync()
        {
            _folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
