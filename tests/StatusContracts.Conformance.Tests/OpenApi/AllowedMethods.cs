using System.Text.Json;
using System.Text.Json.Nodes;

namespace StatusContracts.Conformance.OpenApi;

/// <summary>What documents say of the methods that a path does not have, held against what the server answers.</summary>
public sealed class AllowedMethods(Documentation documentation) : IClassFixture<Documentation>
{
    public static TheoryData<string> Documents => Documentation.Each;

    [Theory, MemberData(nameof(Documents))]
    public async Task Path_SaysAllowAndReasonsOfItsAnswers(string document)
    {
        var refused = JsonDocument.Parse((await documentation.SendAsync("DELETE /books/7")).Text).RootElement;

        Assert.Equal(405, refused.GetProperty("status").GetInt32());
        Assert.Equal(
            $$"""[{"route":"/books/{id:int}","allow":{{refused.GetProperty("allow").GetRawText()}},"refused":[{"method":"DELETE","reason":{{refused.GetProperty("reason").GetRawText()}},"alternative":{{refused.GetProperty("alternative").GetRawText()}},"documentation":{{refused.GetProperty("documentation").GetRawText()}}}]}]""",
            Extension(document, "/books/{id}"));
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task RoutesThatOnlyConstraintsTellApart_EachSayTheirAllow(string document)
    {
        Assert.Equal("GET", (await documentation.SendAsync("PUT /shelves/7"))["Allow"]);
        Assert.Equal("DELETE", (await documentation.SendAsync("PUT /shelves/summer"))["Allow"]);
        Assert.Equal(
            """[{"route":"/shelves/{key:alpha}","allow":["DELETE"]},{"route":"/shelves/{key:int}","allow":["GET"]}]""",
            Extension(document, "/shelves/{key}"));
    }

    [Theory, MemberData(nameof(Documents))]
    public void PathWithNothingButStubs_AllowsNothing(string document) =>
        Assert.Equal("""[{"route":"/reviews","allow":[]}]""", Extension(document, "/reviews"));

    [Theory, MemberData(nameof(Documents))]
    public void PathOfSomeHosts_NamesThem(string document) =>
        Assert.Equal("""[{"route":"/hosted","hosts":["api.example"],"allow":["GET"]}]""", Extension(document, "/hosted"));

    [Theory, MemberData(nameof(Documents))]
    public void PathThatTakesAnyMethod_SaysNothing(string document) => Assert.Null(Extension(document, "/any"));

    [Theory, MemberData(nameof(Documents))]
    public void NoOperation_Has405(string document) => Assert.All(
        documentation.Root(document).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(member => member.Value.ValueKind == JsonValueKind.Object),
        operation => Assert.False(operation.Value.GetProperty("responses").TryGetProperty("405", out _)));

    private string? Extension(string document, string path) =>
        documentation.Path(document, path).TryGetProperty("x-method-not-allowed", out var extension)
            ? JsonNode.Parse(extension.GetRawText())!.ToJsonString()
            : null;
}
