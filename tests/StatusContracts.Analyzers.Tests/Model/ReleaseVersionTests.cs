using StatusContracts.Model;

namespace StatusContracts.Analyzers.Tests.Model;

public class ReleaseVersionTests
{
    // The example of Semantic Versioning 2.0.0, section 11, and what assembly versions add to it.
    private static readonly string[] Ascending =
    [
        "0", "0.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
        "1.0.0-rc.1", "1.0.0", "1.0.0.1", "1.0.1", "1.2", "1.10", "v2",
    ];

    [Fact]
    public void Versions_AreOrderedAsInSemanticVersioning()
    {
        var versions = Ascending.Select(Read).ToArray();

        for (var i = 1; i < versions.Length; i++)
        {
            Assert.True(versions[i - 1].CompareTo(versions[i]) < 0, $"{Ascending[i - 1]} < {Ascending[i]}");
            Assert.True(versions[i].CompareTo(versions[i - 1]) > 0, $"{Ascending[i]} > {Ascending[i - 1]}");
        }
    }

    [Theory]
    [InlineData("2", "2.0.0.0")]
    [InlineData("V2.1", "2.1.0")]
    [InlineData("2.1.0+5f3a", "2.1.0+other.build")]
    [InlineData(" 2.1.0-rc.007 ", "2.1.0-rc.7")]
    public void SpellingsOfOneVersion_AreTheSame(string left, string right) =>
        Assert.Equal(0, Read(left).CompareTo(Read(right)));

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("soon")]
    [InlineData("2.")]
    [InlineData("2.x")]
    [InlineData("-1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("2.0-")]
    [InlineData("2.0-a..b")]
    [InlineData("2.0 (maybe)")]
    [InlineData("2.0+")]
    [InlineData("99999999999")]
    [InlineData("2027-03-31")]
    [InlineData("2027-03")]
    [InlineData("2027-13-31")]
    public void OtherText_IsNoVersion(string text) => Assert.False(ReleaseVersion.TryParse(text, out _));

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData(" 2028-02-29 ", true)]
    [InlineData("2027-02-29", false)]
    [InlineData("2027-3-31", false)]
    [InlineData("31.03.2027", false)]
    [InlineData("2027-03-31T00:00", false)]
    [InlineData("2.0", false)]
    public void OnlyCalendarDays_AreDates(string text, bool isDate) => Assert.Equal(isDate, IsoDate.TryParse(text, out _));

    private static ReleaseVersion Read(string text) =>
        ReleaseVersion.TryParse(text, out var version) ? version : throw new FormatException(text);
}
