using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class OverdueStubLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2002_OverdueStub);

    [Theory]
    [InlineData("2.0", "1.9.9")]
    [InlineData("2.0", "2.0.0-beta")]
    [InlineData("10.0", "9.0")]
    [InlineData("2027-03-31", "2028.1")]
    [InlineData("soon", "3.0")]
    [InlineData("", "3.0")]
    public Task PlanAboveTheVersionOrNone_IsSilent(string plannedFor, string version) =>
        Rule.Silent(OverdueStubTests.With("build_property.StatusContractsVersion", version, OverdueStubTests.Stub($"\"{plannedFor}\"")));

    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("2027-03", "2027-03-31")]
    [InlineData("2.0", "2027-03-31")]
    public Task DayThatIsNotOver_IsSilent(string plannedFor, string day) =>
        Rule.Silent(OverdueStubTests.With("build_property.StatusContractsDate", day, OverdueStubTests.Stub($"\"{plannedFor}\"")));

    [Fact]
    public Task NoVersionAndNoDay_AreSilent() => Rule.Silent(OverdueStubTests.Stub("\"0.1\""), OverdueStubTests.Stub("\"1999-01-01\"").Replace("Reviews", "Books", StringComparison.Ordinal));

    [Theory]
    [InlineData("""[assembly: System.Reflection.AssemblyVersion("1.0.0.0"), System.Reflection.AssemblyInformationalVersion("1.0.0+5f3a")]""")]
    [InlineData("""[assembly: System.Reflection.AssemblyVersion("1.0.0.0")]""")]
    [InlineData("""[assembly: System.Reflection.AssemblyInformationalVersion("nightly")]""")]
    [InlineData("""[assembly: System.Reflection.AssemblyFileVersion("3.0.0.0")]""")]
    public Task VersionThatNobodySet_IsSilent(string attributes) => Rule.Silent(OverdueStubTests.Stub("\"1.0\""), attributes);

    [Fact]
    public Task PlanThatIsNoConstant_IsSilent() => Rule.Silent(OverdueStubTests.With("build_property.StatusContractsVersion", "3.0", """
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => Stub.Result).NotImplementedYet("A", app.Environment.EnvironmentName);
        app.MapGet("/b", () => Stub.Result).NotImplementedYet("B");
        app.MapGet("/c", () => 1).MethodNotAllowed("PUT", "Never.", "1.0");
        """));
}
