using System.Globalization;

namespace StatusContracts.Conformance.Topics;

/// <summary>Who gets a page: a client that names <c>text/html</c> and likes it better than JSON.</summary>
public abstract class HtmlNegotiation(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static readonly App Site = new(Map);

    private static readonly App WithoutPages = new(
        Map, LateServices: services => services.Configure<StatusContractOptions>(options => options.HtmlPages = false));

    private static void Map(WebApplication app)
    {
        app.MapGet("/html/books", () => Results.Text("books"));
        app.MapPost("/html/books", [NotImplementedYet("<b>Posting & co</b>", PlannedFor = "2.0")] () => Stub.Result);
    }

    [Theory]
    [InlineData(Browser, true)]
    [InlineData("text/html", true)]
    [InlineData("TEXT/HTML", true)]
    [InlineData("text/html;q=0.9, application/json;q=0.8", true)]
    [InlineData("application/json;q=0.2, text/html", true)]
    [InlineData("text/html, application/json", false)]
    [InlineData("text/html;q=0.5, application/json", false)]
    [InlineData("text/html;q=0.5, application/problem+json;q=0.6", false)]
    [InlineData("text/html, */*", false)]
    [InlineData("text/html;q=0", false)]
    [InlineData("text/*", false)]
    [InlineData("*/*", false)]
    [InlineData("application/json", false)]
    [InlineData("text/plain", false)]
    [InlineData("text/html;q=nonsense;;", false)]
    [InlineData("", false)]
    public async Task Accept_Decides(string accept, bool isHtml)
    {
        var reply = await Send(Site, $"DELETE /html/books\nAccept: {accept}");

        Assert.Equal(405, reply.Status);
        Assert.Equal(isHtml ? "text/html; charset=utf-8" : "application/problem+json", reply["Content-Type"]);
    }

    [Fact]
    public async Task NoAccept_IsJson() => (await Send(Site, "DELETE /html/books")).IsNotAllowed("GET");

    [Theory]
    [InlineData("DELETE", 405), InlineData("POST", 501), InlineData("PROPFIND", 501)]
    public async Task Page_HasTheSameHeaders(string method, int status)
    {
        var reply = await Send(Site, $"{method} /html/books\nAccept: {Browser}");

        Assert.Equal(status, reply.Status);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text);
    }

    [Fact]
    public async Task Page_EscapesWhatTheDeclarationSays()
    {
        var reply = await Send(Site, $"POST /html/books\nAccept: {Browser}");

        Assert.Contains("&lt;b&gt;Posting &amp; co&lt;/b&gt;", reply.Text);
        Assert.DoesNotContain("<b>Posting", reply.Text);
    }

    [Fact]
    public async Task Head_GetsNoPage()
    {
        var reply = await Send(Site, $"HEAD /html/books\nAccept: {Browser}");

        Assert.Equal(405, reply.Status);
        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);
        Assert.NotEqual("0", reply["Content-Length"]);
        Assert.Empty(reply.Body);
    }

    [Fact]
    public async Task PagesSwitchedOff_EveryoneGetsJson() =>
        (await Send(WithoutPages, $"DELETE /html/books\nAccept: {Browser}")).IsNotAllowed("GET");

    public sealed class Compiled(Servers servers) : HtmlNegotiation(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HtmlNegotiation(servers, Contracts.AtStartUp);
}
