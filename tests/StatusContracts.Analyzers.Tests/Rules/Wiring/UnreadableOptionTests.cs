using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class UnreadableOptionTests
{
    private static readonly Rule Rule = new(Descriptors.STC3008_UnreadableOption);

    [Theory]
    [InlineData("statuscontracts_max_stubs", "few", "a whole number from 0 on")]
    [InlineData("statuscontracts_max_stubs", "-1", "a whole number from 0 on")]
    [InlineData("statuscontracts_max_stubs", "1.5", "a whole number from 0 on")]
    [InlineData("statuscontracts_version", "next", "a version such as 2.0 or 2.1.0-preview.1")]
    [InlineData("statuscontracts_date", "31.03.2027", "a day such as 2027-03-31")]
    [InlineData("statuscontracts_not_implemented_is_mapped", "yes", "true or false")]
    [InlineData("build_property.StatusContractsMaxStubs", "few", "a whole number from 0 on")]
    [InlineData("build_property.StatusContractsNotImplementedIsMapped", "1", "true or false")]
    public Task ValueThatCannotBeRead_IsReported(string name, string value, string valid) => Rule.SaysOutsideOfSources(
        With((name, value)),
        $"The option '{name.Replace("build_property.", "", StringComparison.Ordinal)}' is '{value}', which is ignored. Write {valid}.");

    [Theory]
    [InlineData("statuscontracts_max_stub", "statuscontracts_max_stubs")]
    [InlineData("statuscontracts_maxstubs", "statuscontracts_max_stubs")]
    [InlineData("statuscontractsmaxstubs", "statuscontracts_max_stubs")]
    [InlineData("STATUSCONTRACTS_DATES", "statuscontracts_date")]
    [InlineData("statuscontracts_not_implemented_mapped", "statuscontracts_not_implemented_is_mapped")]
    [InlineData("statuscontracts_severity",
        "one of statuscontracts_date, statuscontracts_max_stubs, statuscontracts_not_implemented_is_mapped, statuscontracts_version")]
    public Task KeyThatIsNoOption_IsReported(string key, string meant) => Rule.SaysOutsideOfSources(
        With((key, "3")),
        $"The option '{key.ToLowerInvariant()}' is '3', which is ignored. Write {meant}.");

    [Fact]
    public Task EditorConfig_IsReadToo() => Rule.SaysOutsideOfSources(
        new("class A;", "class B;") { EditorConfig = "[*.cs]\nstatuscontracts_max_stubs = few\nstatuscontracts_stubs = 3" },
        "The option 'statuscontracts_max_stubs' is 'few', which is ignored. Write a whole number from 0 on.",
        "The option 'statuscontracts_stubs' is '3', which is ignored. Write statuscontracts_max_stubs.");

    [Fact]
    public Task EachValueOfASection_IsReportedOnce() => Rule.SaysOutsideOfSources(
        With(("statuscontracts_max_stubs", "few")) with { EditorConfig = "[File0.cs]\nstatuscontracts_max_stubs = many" },
        "The option 'statuscontracts_max_stubs' is 'few', which is ignored. Write a whole number from 0 on.",
        "The option 'statuscontracts_max_stubs' is 'many', which is ignored. Write a whole number from 0 on.");

    [Fact]
    public Task Library_IsToldToo() => Rule.SaysOutsideOfSources(
        With(("statuscontracts_date", "soon")) with { HasHost = false },
        "The option 'statuscontracts_date' is 'soon', which is ignored. Write a day such as 2027-03-31.");

    private static RuleProject With(params (string Name, string Value)[] options) => new("class A;", "class B;")
    {
        GlobalOptions = options.ToDictionary(option => option.Name, option => option.Value),
    };
}
