using System.Globalization;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.Tests.Model;

public class PlanTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("2.0")]
    [InlineData("v2.0")]
    [InlineData("V2")]
    [InlineData("1.2.3.4")]
    [InlineData("2.0.0-preview.1")]
    [InlineData("2.0-rc")]
    [InlineData("2.0.0-x-y.7+build.5-a")]
    [InlineData("2.0+sha-1")]
    [InlineData("2027")]
    [InlineData("2027.3")]
    [InlineData("2027.3-rc1")]
    public void Version_IsRead(string text) => Assert.IsType<Plan.OfVersion>(Plan.Parse(text));

    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("2027-02", "2027-02-28")]
    [InlineData("2028-02", "2028-02-29")]
    [InlineData("2027-12", "2027-12-31")]
    public void DateOrMonth_IsReadAsItsLastDay(string text, string lastDay) =>
        Assert.Equal(Date(lastDay), Assert.IsType<Plan.OfDate>(Plan.Parse(text)).LastDay);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("soon")]
    [InlineData("v")]
    [InlineData("version 2")]
    [InlineData("2.")]
    [InlineData(".2")]
    [InlineData("2..0")]
    [InlineData("1.2.3.4.5")]
    [InlineData("2.x")]
    [InlineData("2.0-")]
    [InlineData("2.0-a..b")]
    [InlineData("2.0+")]
    [InlineData("2.0-a_b")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("+-")]
    [InlineData("v+-")]
    [InlineData("2027-3")]
    [InlineData("2027-13")]
    [InlineData("2027-02-29")]
    [InlineData("2027-3-31")]
    [InlineData("2027-03-31-1")]
    [InlineData("2027/03/31")]
    [InlineData("31.03.2027.")]
    [InlineData("Q3 2027")]
    [InlineData("2027-W12")]
    [InlineData("2027-Q3")]
    [InlineData("٢.٠")]
    public void WhatIsNeither_IsNotRead(string text) => Assert.Null(Plan.Parse(text));

    [Theory]
    [InlineData("2.0", "1.9.9", false)]
    [InlineData("2.0", "2.0.0", true)]
    [InlineData("2.0", "2.0.1", true)]
    [InlineData("2", "10.0", true)]
    [InlineData("2.0", "2.0.0-preview.1", false)]
    [InlineData("2.0-preview.2", "2.0.0-preview.1", false)]
    [InlineData("2.0-preview.2", "2.0.0-preview.10", true)]
    [InlineData("2.0-preview", "2.0.0-preview.1", true)]
    [InlineData("2.0-rc.1", "2.0.0-preview.9", false)]
    [InlineData("2.0-1", "2.0-a", true)]
    [InlineData("2.0-a", "2.0-1", false)]
    [InlineData("2.0-123456789012345678901234567890", "2.0-023456789012345678901234567890", false)]
    [InlineData("2.0+a", "2.0+b", true)]
    [InlineData("v2.0.0.1", "2.0", false)]
    public void VersionPlan_IsOverdueFromItsReleaseOn(string planned, string built, bool isOverdue) =>
        Assert.Equal(isOverdue, Plan.Parse(planned)!.IsOverdue(Version(built), Date("9999-12-31")));

    [Theory]
    [InlineData("2027-03-31", "2027-03-31", false)]
    [InlineData("2027-03-31", "2027-04-01", true)]
    [InlineData("2027-03", "2027-03-31", false)]
    [InlineData("2027-03", "2027-04-01", true)]
    public void DatePlan_IsOverdueWhenItsLastDayIsOver(string planned, string today, bool isOverdue) =>
        Assert.Equal(isOverdue, Plan.Parse(planned)!.IsOverdue(Version("9999.0"), Date(today).AddHours(23)));

    [Theory]
    [InlineData("2.0")]
    [InlineData("2027-03-31")]
    public void BuildOfWhichNothingIsKnown_MakesNothingOverdue(string planned) =>
        Assert.False(Plan.Parse(planned)!.IsOverdue(version: null, day: null));

    private static ReleaseVersion Version(string text) =>
        ReleaseVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
