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

    [Fact]
    public async Task MarkupInAStub_IsText()
    {
        var expected = Shape(await Page(Stubbed(Harmless)));

        foreach (var text in Markup)
        {
            var page = await Page(Stubbed(text));

            Assert.Equal(expected, Shape(page));
            Assert.Equal(4, page.Descendants("dd").Count(fact => fact.Value == text));
            Assert.Equal(text, page.Descendants("p").Single().Value);
        }
    }

    [Fact]
    public async Task MarkupInARefusal_IsText()
    {
        var expected = Shape(await Page(Refused(Harmless)));

        foreach (var text in Markup)
        {
            var page = await Page(Refused(text));

            Assert.Equal(expected, Shape(page));
            Assert.Equal(3, page.Descendants("dd").Count(fact => fact.Value == text));
        }
    }

    [Fact]
    public async Task MarkupInAUrl_IsPartOfTheUrl()
    {
        var expected = Shape(await Page(Linked("https://docs.example.com/")));

        foreach (var url in Urls)
        {
            var page = await Page(Linked(url));

            Assert.Equal(expected, Shape(page));
            Assert.All(page.Descendants("a").Attributes("href"), href => Assert.StartsWith("https://", href.Value));
            Assert.Contains(page.Descendants("a"), link => link.Value == url);
        }
    }

    private static App Stubbed(string text) => new(app => app.MapGet("/page", () => Stub.Result).NotImplementedYet(
        text, plannedFor: text, documentation: text, alternative: text, detail: text));

    private static App Refused(string text) => new(app => app.MapPost("/page", () => Results.Text("posted")).MethodNotAllowed(
        "GET", text, alternative: text, documentation: text));

    private static App Linked(string url) => new(app => app.MapGet("/page", () => Stub.Result).NotImplementedYet(
        "Links", documentation: url));

    private async Task<XDocument> Page(App app)
    {
        var reply = await Send(app, "GET /page\nAccept: text/html");
        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);

        // The page is well-formed XML, but for the declaration.
        using var reader = XmlReader.Create(
            new MemoryStream(reply.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

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
