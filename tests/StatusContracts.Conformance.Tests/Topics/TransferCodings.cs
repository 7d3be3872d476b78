namespace StatusContracts.Conformance.Topics;

/// <summary>A transfer coding that is not understood is 501 (RFC 9112, section 6.1), whatever the URL.</summary>
public abstract class TransferCodings(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Upload = new(Map);

    private static void Map(WebApplication app) => app.MapPost("/upload", async (HttpRequest request) =>
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text(await reader.ReadToEndAsync());
    });

    private Task<Reply> Post(string path, string coding) => Send(Upload, $"""
        POST {path}
        Transfer-Encoding: {coding}

        5
        hello
        0


        """);

    [Theory]
    [InlineData("chunked"), InlineData("Chunked")]
    public async Task Chunked_IsDecoded(string coding) => (await Post("/upload", coding)).Is(200, "hello");

    [Theory]
    [InlineData("foo, chunked"), InlineData("gzip, chunked"), InlineData("gzip,chunked"), InlineData("x-chunked, chunked")]
    public async Task OtherCoding_Is501WithoutAllow(string coding)
    {
        foreach (var path in (string[])["/upload", "/nothing"])
        {
            var reply = await Post(path, coding);

            Assert.Equal(501, reply.Status);
            Assert.Equal("application/problem+json", reply["Content-Type"]);
            Assert.Equal("no-store", reply["Cache-Control"]);
            Assert.Null(reply["Allow"]);
            Assert.Contains("This server implements no transfer coding but chunked.", reply.Text);
        }
    }

    [Fact]
    public async Task OtherCodingInAFieldOfItsOwn_Is501() =>
        (await Post("/upload", "foo\nTransfer-Encoding: chunked")).Is(501);

    public sealed class Compiled(Servers servers) : TransferCodings(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : TransferCodings(servers, Contracts.AtStartUp);
}
