using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts.Tests.Answers;

public class HtmlPageTests
{
    private static readonly Problem Everything = new(
        501, "The detail.", "The feature", "2.0", "https://docs.example.com/a?b=1&c=2", "POST /api/feedback", "The reason.", "GET, PUT");

    [Fact]
    public void EveryFact_IsOnThePage()
    {
        var page = Read(Everything);

        Assert.Equal("501 Not Implemented", page.Descendants("title").Single().Value);
        Assert.Equal("501 Not Implemented", page.Descendants("h1").Single().Value);
        Assert.Equal("The detail.", page.Descendants("p").Single().Value);
        Assert.Equal(
            [
                "Feature: The feature",
                "Planned for: 2.0",
                "Documentation: https://docs.example.com/a?b=1&c=2",
                "Alternative: POST /api/feedback",
                "Reason: The reason.",
                "Allowed methods: GETPUT",
            ],
            Facts(page));
        Assert.Equal(["GET", "PUT"], page.Descendants("li").Select(li => li.Value));
        Assert.Equal(Everything.Type, page.Descendants("footer").Descendants("a").Single().Attribute("href")!.Value);
    }

    [Fact]
    public void EveryExtensionOfTheJson_HasALabelOfItsOwn()
    {
        var labels = Read(Everything).Descendants("dt").Select(dt => dt.Value).ToArray();

        Assert.Equal(ProblemShape.Extensions(Everything).Count() + 1, labels.Length);
        Assert.All(labels, label => Assert.Matches("^[A-Z][a-z]+( [a-z]+)?$", label));
    }

    [Fact]
    public void FactsThatAreNotKnown_LeaveNoEmptyRow()
    {
        Assert.Empty(Read(Problem.UnknownTransferCoding).Descendants("dl"));
        Assert.Equal(["Feature: Reviews"], Facts(Read(Problem.Planned(new("Reviews"), allow: null))));
    }

    [Fact]
    public void AllowThatIsEmpty_IsSaidInWords() =>
        Assert.Equal(["Allowed methods: none"], Facts(Read(Problem.NotAllowed(""))));

    [Fact]
    public void HostileText_StaysText()
    {
        const string Hostile = "</dd><script>alert('x')</script>\"&amp;<!-- ]]>";

        var page = Read(new(405, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, "GET"));

        Assert.Empty(page.Descendants("script"));
        Assert.Equal(Hostile, page.Descendants("p").Single().Value);
        Assert.Equal(5, Facts(page).Count(fact => fact.EndsWith(": " + Hostile, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("http://docs.example.com/reviews", true)]
    [InlineData("HTTPS://docs.example.com/reviews", true)]
    [InlineData("https://docs.example.com/\" onclick=\"alert(1)", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//docs.example.com/reviews", false)]
    [InlineData("/docs/reviews", false)]
    [InlineData("docs.example.com", false)]
    public void Documentation_IsALinkOnlyWhenItIsAnAbsoluteHttpUrl(string documentation, bool linked)
    {
        var fact = Read(new(501, "Detail", Documentation: documentation)).Descendants("dd").Single();

        Assert.Equal(documentation, fact.Value);
        var link = fact.Element("a");
        Assert.Equal(linked, link is not null);
        if (link is not null)
        {
            Assert.Equal(["href", "rel"], link.Attributes().Select(attribute => attribute.Name.LocalName));
            Assert.StartsWith("http", link.Attribute("href")!.Value, StringComparison.Ordinal);
            Assert.Equal("noopener help", link.Attribute("rel")!.Value);
        }
    }

    [Theory]
    [InlineData("日本語, עברית", "日本語, עברית")]
    [InlineData("🎉", "🎉")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("\u0085\u0000\u001B\u007F\uFFFE", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void TextThatHtmlCannotHold_IsReplaced(string text, string shown) =>
        Assert.Equal(shown, Read(new(501, text)).Descendants("p").Single().Value);

    [Fact]
    public void LoneSurrogate_IsReplaced() =>
        Assert.Equal("a\uFFFDb", Read(new(501, "a\uD800b")).Descendants("p").Single().Value);

    [Fact]
    public void Style_IsAllowedByItsHash()
    {
        var page = Read(Everything);

        var style = page.Descendants("style").Single().Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var policy = page.Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy");
        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}';", policy.Attribute("content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FetchesNothingAndRunsNothing()
    {
        var page = Read(Everything);

        string[] fetching = ["script", "link", "img", "iframe", "object", "embed", "video", "audio", "form", "base"];
        Assert.DoesNotContain(page.Descendants(), element => fetching.Contains(element.Name.LocalName));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "style");
        Assert.DoesNotMatch(new Regex(@"url\(|@import"), page.Descendants("style").Single().Value);
    }

    [Fact]
    public void Page_TellsAssistiveTechnologyWhatItIs()
    {
        var page = Read(Everything);

        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("h1"));
        Assert.All(page.Descendants("dl").Elements(), row => Assert.Equal(["dt", "dd"], row.Elements().Select(part => part.Name.LocalName)));
    }

    [Fact]
    public void Page_IsUtf8WithoutMarkAndWithPlainLineEnds()
    {
        var bytes = HtmlPage.Render(Everything);

        Assert.StartsWith("<!DOCTYPE html>\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static string[] Facts(XDocument page) =>
        [.. page.Descendants("dt").Select(dt => $"{dt.Value}: {dt.ElementsAfterSelf("dd").Single().Value}")];

    // The page is well-formed XML on purpose: a strict parser finds what a browser would mend in silence.
    private static XDocument Read(Problem problem)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(HtmlPage.Render(problem)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
