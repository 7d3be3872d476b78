using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class OverdueStubTests
{
    private const string VersionProperty = "build_property.StatusContractsVersion";
    private const string DateProperty = "build_property.StatusContractsDate";

    private static readonly Rule Rule = new(Descriptors.STC2002_OverdueStub);

    [Theory]
    [InlineData("2.0", "2.0.0")]
    [InlineData("2.0", "2.0")]
    [InlineData("v2", "2.0.1")]
    [InlineData("1.9", "2.0.0-beta")]
    [InlineData("2.0.0-beta", "2.0.0")]
    [InlineData("2.0", "10.0")]
    public Task PlanThatIsNotAboveTheVersionProperty_IsReported(string plannedFor, string version) =>
        Rule.Reports(With(VersionProperty, version, Stub($"[|\"{plannedFor}\"|]")));

    [Theory]
    [InlineData("2027-03-31", "2027-04-01")]
    [InlineData("2027-03", "2027-04-01")]
    public Task DayThatIsOver_IsReported(string plannedFor, string day) =>
        Rule.Reports(With(DateProperty, day, Stub($"[|\"{plannedFor}\"|]")));

    [Theory]
    [InlineData("""[assembly: System.Reflection.AssemblyInformationalVersion("2.1.0+5f3a")]""", "2.1.0")]
    [InlineData("""[assembly: System.Reflection.AssemblyVersion("2.1.0.7")]""", "2.1.0.7")]
    [InlineData("""[assembly: System.Reflection.AssemblyVersion("1.0.0.0"), System.Reflection.AssemblyInformationalVersion("2.1.0-rc.1")]""", "2.1.0-rc.1")]
    public Task PlanThatIsNotAboveTheAttributes_IsReported(string attribute, string version) => Rule.Says(
        new RuleProject(Stub("[|\"2.0\"|]"), attribute),
        $"'Reviews' is planned for 2.0, and this is {version}. Build it, or change the plan.");

    [Fact]
    public Task EditorConfig_CountsMoreThanTheAttributes() => Rule.Reports(
        new RuleProject(Stub("[|\"2.0\"|]"), """[assembly: System.Reflection.AssemblyVersion("1.5.0.0")]""")
        {
            EditorConfig = "root = true\n[*.cs]\nstatuscontracts_version = 3.0\n",
        });

    [Fact]
    public Task StubThatAFlagOpens_IsReportedWithItsRemedy() => Rule.Says(
        With(VersionProperty, "2.0", """
            using StatusContracts;
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/a", [NotImplementedYet("A", PlannedFor = [|"2.0"|], Until = "A")] () => "a");
            """),
        "'A' is planned for 2.0, and this is 2.0.0. Build it, turn its flag on for all and remove the declaration, or change the plan.");

    [Fact]
    public Task EachFormOfStub_IsReported() => Rule.Reports(With(VersionProperty, "2.0", """
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", [NotImplementedYet("A", PlannedFor = [|"2.0"|])] () => Stub.Result);
        app.MapGet("/b", () => Stub.Result).NotImplementedYet("B", plannedFor: [|"2.0"|]);
        app.MapGroup("/c").NotImplementedYet("C", [|"2.0"|]).MapGet("/", () => Stub.Result);
        """));

    internal static RuleProject With(string option, string value, string source) =>
        new(source) { GlobalOptions = new Dictionary<string, string> { [option] = value } };

    internal static string Stub(string plannedFor) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("reviews")]
        public class ReviewsController : ControllerBase
        {
            [HttpPost, NotImplementedYet("Reviews", PlannedFor = {{plannedFor}})] public IActionResult Post() => Ok();
        }
        """;
}
