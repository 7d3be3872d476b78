using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StatusContracts.Conformance.Hostile;

/// <summary>Markup in declared text is text on the page: the page has the elements and attributes that it always has.</summary>
public sealed class PageText(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private const string Harmless = "harmless";

    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><script>alert(1)</script>",
        "</title></head><body onload=alert(1)>", "<!-- ", "-->", "]]>", "&lt;script&gt;", "&#x3c;script&#x3e;", "&", "<svg/onload=alert(1)>",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\tjavascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:x", "file:///etc/passwd", "//evil.example", "`${alert(1)}`", "{{constructor.constructor('alert(1)')()}}",
    ];

    private static readonly string[] Urls =
    [
        "https://docs.example.com/\" onmouseover=\"alert(1)", "https://docs.example.com/'><script>alert(1)</script>",
        "https://docs.example.com/?a=1&b=<&c=\"", "https://docs.example.com/#</a><script>", "HTTPS://DOCS.EXAMPLE.COM/javascript:alert(1)",
    ];

    private static readonly App Site = new(app =>
    {
        foreach (var (text, i) in Markup.Append(Harmless).Select((text, i) => (text, i)))
        {
            app.MapGet($"/page/stub/{i}", () => Stub.Result).NotImplementedYet(
                text, plannedFor: text, documentation: text, alternative: text, detail: text);
            app.MapPost($"/page/refused/{i}", () => Results.Text("posted")).MethodNotAllowed(
                "GET", text, alternative: text, documentation: text);
        }

        foreach (var (url, i) in Urls.Append("https://docs.example.com/").Select((url, i) => (url, i)))
        {
            app.MapGet($"/page/linked/{i}", () => Stub.Result).NotImplementedYet("Links", documentation: url);
        }
    });

    [Theory]
    [InlineData("stub", 4), InlineData("refused", 3)]
    public async Task MarkupInADeclaration_IsText(string kind, int facts)
    {
        var expected = Shape(await Page($"/page/{kind}/{Markup.Length}"));

        for (var i = 0; i < Markup.Length; i++)
        {
            var page = await Page($"/page/{kind}/{i}");

            Assert.Equal(expected, Shape(page));
            Assert.Equal(facts, page.Descendants("dd").Count(fact => fact.Value == Markup[i]));
        }
    }

    [Fact]
    public async Task MarkupInAUrl_IsPartOfTheUrl()
    {
        var expected = Shape(await Page($"/page/linked/{Urls.Length}"));

        for (var i = 0; i < Urls.Length; i++)
        {
            var page = await Page($"/page/linked/{i}");

            Assert.Equal(expected, Shape(page));
            Assert.All(page.Descendants("a").Attributes("href"), href => Assert.StartsWith("https://", href.Value));
            Assert.Contains(page.Descendants("a"), link => link.Value == Urls[i]);
        }
    }

    private async Task<XDocument> Page(string path)
    {
        var reply = await Send(Site, $"GET {path}\nAccept: text/html");
        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);

        // The page is well-formed XML, but for the declaration.
        using var reader = XmlReader.Create(
            new MemoryStream(reply.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    // Every element and attribute, and none of the text.
    private static string Shape(XDocument page)
    {
        var shape = new StringBuilder();
        foreach (var element in page.Descendants())
        {
            shape.Append(element.Name.LocalName).Append('(')
                .AppendJoin(' ', element.Attributes().Select(attribute => attribute.Name.LocalName)).Append(") ");
        }

        return shape.ToString();
    }
}
