using System.Globalization;

namespace StatusContracts.Conformance.Topics;

/// <summary>The header fields of every answer, and HEAD.</summary>
public abstract class AnswerHeaders(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Documented = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapPost("/documented/books", () => Results.Text("posted"));
        app.MapMethods("/documented/books", ["HEAD"],
            [NotImplementedYet("Books – «größer»", Documentation = "https://docs.example.com/books?a=1&b=2")] () => Stub.Result);
        app.MapPut("/documented/books", [NotImplementedYet("Replacing")] () => Stub.Result);
        app.MapGet("/documented/notes", () => Results.Text("notes"))
            .MethodNotAllowed("DELETE", "Notes stay.", documentation: "https://docs.example.com/notes");
    }

    public static TheoryData<string> EveryKind => new(
        "PATCH /documented/books",
        "PUT /documented/books",
        "PROPFIND /documented/books",
        "PROPFIND /documented/nothing",
        "DELETE /documented/notes");

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Answer_HasTypeLengthAndCachePolicy(string request)
    {
        var reply = await Send(Documented, request);

        Assert.True(reply.Status is 405 or 501, reply.Transcript);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
        Assert.Null(reply["Transfer-Encoding"]);
        Assert.Null(reply["Retry-After"]);
    }

    [Fact]
    public async Task Documentation_IsLinkedAsHelp()
    {
        var stub = await Send(Documented, "HEAD /documented/books");
        var refusal = await Send(Documented, "DELETE /documented/notes");

        Assert.Equal("<https://docs.example.com/books?a=1&b=2>; rel=\"help\"", stub["Link"]);
        Assert.Equal("<https://docs.example.com/notes>; rel=\"help\"", refusal["Link"]);
    }

    [Fact]
    public async Task NoDocumentation_NoLink() => Assert.Null((await Send(Documented, "PUT /documented/books"))["Link"]);

    [Fact]
    public async Task EmptyAllow_IsSentAsAnEmptyField()
    {
        var app = new App(MapStubOnly);

        var reply = await Send(app, "GET /documented/stub");

        Assert.Contains(reply.Fields, field => field.TrimEnd() == "Allow:");
    }

    private static void MapStubOnly(WebApplication app) =>
        app.MapPost("/documented/stub", [NotImplementedYet("Alone")] () => Stub.Result);

    [Theory]
    [InlineData("/documented/notes", 405, "GET"), InlineData("/documented/books", 501, "POST")]
    public async Task Head_GetsTheHeadersAndNoBody(string path, int status, string allow)
    {
        var reply = await Send(Documented, $"HEAD {path}");

        Assert.Equal(status, reply.Status);
        Assert.Equal(allow, reply["Allow"]);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.True(int.Parse(reply["Content-Length"]!, CultureInfo.InvariantCulture) > 100);
        Assert.Empty(reply.Body);
    }

    [Fact]
    public async Task Head_HasTheContentLengthThatAGetWouldHave()
    {
        var app = new App(MapPostOnly);

        var head = await Send(app, "HEAD /documented/post");
        var get = await Send(app, "GET /documented/post");

        Assert.Equal(get.Fields, head.Fields);
    }

    private static void MapPostOnly(WebApplication app) => app.MapPost("/documented/post", () => Results.Text("posted"));

    public sealed class Compiled(Servers servers) : AnswerHeaders(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : AnswerHeaders(servers, Contracts.AtStartUp);
}
