namespace StatusContracts.Conformance.Facts;

/// <summary>Kestrel takes a body whose transfer coding it cannot decode, as long as it is chunked in the end.</summary>
public sealed class TransferCodingIgnored(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Upload = new(app => app.MapPost("/upload/coded", () => Results.Text("taken")));

    [Fact]
    public async Task UnknownCoding_Is501()
    {
        const string request = "POST /upload/coded\nTransfer-Encoding: foo, chunked\n\n0\n\n";
        (await SendToStock(Upload, request)).Is(200, "taken");

        var reply = await Send(Upload, request);

        reply.Is(501);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
    }
}
