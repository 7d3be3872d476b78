using System.Text.Json;
using System.Text.Json.Nodes;

namespace StatusContracts.Conformance.OpenApi;

/// <summary>What documents say of planned operations, held against what the server answers.</summary>
public sealed class PlannedOperations(Documentation documentation) : IClassFixture<Documentation>
{
    private const string Problem = "application/problem+json";

    private static readonly (string Path, string Method, string Request)[] Planned =
    [
        ("/books/{id}", "patch", "PATCH /books/7"),
        ("/export", "get", "GET /export"),
        ("/reports", "get", "GET /reports"),
        ("/reviews", "get", "GET /reviews"),
        ("/reviews", "post", "POST /reviews"),
        ("/reviews/{id}", "delete", "DELETE /reviews/7"),
        ("/orders/{id}", "get", "GET /orders/7"),
    ];

    public static TheoryData<string> Documents => Documentation.Each;

    public static TheoryData<string, string, string, string> Operations
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var document in Documentation.Paths)
            {
                foreach (var (path, method, request) in Planned)
                {
                    rows.Add(document, path, method, request);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Example_IsWhatTheServerSends(string document, string path, string method, string request)
    {
        var example = Response(document, path, method, "501").GetProperty("content").GetProperty(Problem).GetProperty("example");

        var reply = await documentation.SendAsync(request);

        Assert.Equal(501, reply.Status);
        Assert.Equal(JsonNode.Parse(reply.Text)!.ToJsonString(), JsonNode.Parse(example.GetRawText())!.ToJsonString());
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Schema_IsAComponentThatNamesEveryMember(string document)
    {
        Assert.All(Planned, operation => Assert.Equal(
            "#/components/schemas/StatusContractProblem",
            Response(document, operation.Path, operation.Method, "501").GetProperty("content").GetProperty(Problem).GetProperty("schema").GetProperty("$ref").GetString()));

        var schema = documentation.Root(document).GetProperty("components").GetProperty("schemas").GetProperty("StatusContractProblem");
        var planned = JsonDocument.Parse((await documentation.SendAsync("PATCH /books/7")).Text).RootElement;
        var refused = JsonDocument.Parse((await documentation.SendAsync("DELETE /books/7")).Text).RootElement;
        Assert.Equal(
            planned.EnumerateObject().Concat(refused.EnumerateObject()).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal),
            schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["detail", "status", "title", "type"],
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Extension_SaysWhatIsPlanned(string document)
    {
        Assert.Equal(
            """{"feature":"Changing a book","plannedFor":"2.0","documentation":"https://docs.example/books","alternative":"PUT /books/{id}"}""",
            Extension(document, "/books/{id}", "patch"));
        Assert.Equal("""{"feature":"Export"}""", Extension(document, "/export", "get"));
        Assert.Equal("""{"feature":"Orders"}""", Extension(document, "/orders/{id}", "get"));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Description_SaysWhatIsPlannedOnce_AfterWhatTheApplicationSays(string document)
    {
        Assert.Equal(
            "Changing a book: planned for 2.0, not implemented yet. Until then: `PUT /books/{id}`. See https://docs.example/books",
            Operation(document, "/books/{id}", "patch").GetProperty("description").GetString());
        Assert.Equal(
            "All books at once.\n\nExport: planned, not implemented yet.",
            Operation(document, "/export", "get").GetProperty("description").GetString());
        Assert.Equal("Nothing to export yet.", Response(document, "/export", "get", "501").GetProperty("description").GetString());
    }

    [Theory, MemberData(nameof(Documents))]
    public void GatedStub_SaysThatSomeAreServed_AndWhat(string document)
    {
        Assert.Equal("""{"feature":"Reports","plannedFor":"3.0","gated":true}""", Extension(document, "/reports", "get"));
        Assert.Contains("switched on", Operation(document, "/reports", "get").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("#/components/schemas/Book", Success(document, "/reports", "get", "200").GetProperty("$ref").GetString());
        Assert.DoesNotContain("\"Reports\",\"until\"", documentation.Text(document), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public void DeclaredSuccess_StaysDocumented(string document)
    {
        const string book = "#/components/schemas/Book";

        Assert.Equal(book, Success(document, "/books/{id}", "patch", "200").GetProperty("$ref").GetString());
        Assert.Equal(book, Success(document, "/reviews", "get", "200").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal(book, Success(document, "/reviews", "post", "201").GetProperty("$ref").GetString());
        Assert.Equal(book, Success(document, "/orders/{id}", "get", "200").GetProperty("$ref").GetString());
        Assert.Equal(book, Success(document, "/orders", "get", "200").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal(["501"], Responses(document, "/reviews/{id}", "delete"));
        Assert.Equal(["201", "501"], Responses(document, "/reviews", "post"));
    }

    [Theory, MemberData(nameof(Documents))]
    public void ImplementedOperation_IsAsItWas(string document)
    {
        var operation = Operation(document, "/books/{id}", "get");

        Assert.Equal(["200"], Responses(document, "/books/{id}", "get"));
        Assert.DoesNotContain(operation.EnumerateObject(), member => member.Name.StartsWith("x-", StringComparison.Ordinal) || member.Name == "description");
    }

    [Theory, MemberData(nameof(Documents))]
    public void EndpointThatAnswers501ToSome_ShowsIt_AndIsNotPlanned(string document)
    {
        Assert.Equal(["200", "501"], Responses(document, "/search", "get"));
        Assert.Equal(
            "#/components/schemas/StatusContractProblem",
            Response(document, "/search", "get", "501").GetProperty("content").GetProperty(Problem).GetProperty("schema").GetProperty("$ref").GetString());
        Assert.False(Operation(document, "/search", "get").TryGetProperty("x-not-implemented", out _));
    }

    private JsonElement Operation(string document, string path, string method) => documentation.Path(document, path).GetProperty(method);

    private JsonElement Response(string document, string path, string method, string status) =>
        Operation(document, path, method).GetProperty("responses").GetProperty(status);

    private JsonElement Success(string document, string path, string method, string status) =>
        Response(document, path, method, status).GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private IEnumerable<string> Responses(string document, string path, string method) =>
        Operation(document, path, method).GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal);

    private string Extension(string document, string path, string method) =>
        JsonNode.Parse(Operation(document, path, method).GetProperty("x-not-implemented").GetRawText())!.ToJsonString();
}
