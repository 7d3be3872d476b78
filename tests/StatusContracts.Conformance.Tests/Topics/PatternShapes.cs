namespace StatusContracts.Conformance.Topics;

/// <summary>Complex segments, catch-alls, optional and defaulted parameters, case, trailing slashes.</summary>
public abstract class PatternShapes(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Shapes = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/", () => Results.Text("root"));
        app.MapGet("/shape/{name}.{ext}", (string name, string ext) => Results.Text("file"));
        app.MapPut("/shape/v{major}-{minor}", (string major, string minor) => Results.Text("version"));
        app.MapDelete("/shape/{id:int}", (int id) => Results.Text("id"));
        app.MapGet("/tree/{**rest}", (string? rest) => Results.Text("tree"));
        app.MapPut("/tree/{a}/{b}", (string a, string b) => Results.Text("two"));
        app.MapGet("/opt/{id?}", (string? id) => Results.Text("optional"));
        app.MapPost("/opt", () => Results.Text("posted"));
        app.MapGet("/default/{page=index}", (string page) => Results.Text(page));
        app.MapGet("/api/v{version:int}/books", (int version) => Results.Text("versioned"));
    }

    [Theory]
    [InlineData("/", "GET"), InlineData("/shape/a.txt", "GET"), InlineData("/shape/v1-2", "PUT"), InlineData("/shape/5", "DELETE")]
    [InlineData("/shape/v1-2.txt", "GET, PUT"), InlineData("/tree", "GET"), InlineData("/tree/a", "GET")]
    [InlineData("/tree/a/b", "GET, PUT"), InlineData("/tree/a/b/c", "GET"), InlineData("/opt", "GET, POST")]
    [InlineData("/opt/1", "GET"), InlineData("/default", "GET"), InlineData("/default/x", "GET")]
    [InlineData("/api/v1/books", "GET"), InlineData("/API/V1/Books/", "GET"), InlineData("/tree/%2F", "GET")]
    public async Task Url_HasTheMethodsOfEveryRouteThatMatchesIt(string path, string allow)
    {
        (await Send(Shapes, $"PATCH {path}")).IsNotAllowed(allow);
        (await Send(Shapes, $"PROPFIND {path}?query=1")).IsUnknownMethod(allow);
    }

    [Theory]
    [InlineData("/shape/plain"), InlineData("/shape/a/b"), InlineData("/opt/1/2"), InlineData("/api/vx/books")]
    public async Task UrlOfNoRoute_Is404(string path)
    {
        (await Send(Shapes, $"PATCH {path}")).Is(404);
        (await Send(Shapes, $"GET {path}")).Is(404);
    }

    [Theory]
    [InlineData("PUT /shape/a.txt", "GET"), InlineData("GET /shape/v1-2", "PUT"), InlineData("GET /shape/5", "DELETE")]
    public async Task MethodOfARouteThatDoesNotMatch_Is405(string request, string allow) =>
        (await Send(Shapes, request)).IsNotAllowed(allow);

    public sealed class Compiled(Servers servers) : PatternShapes(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : PatternShapes(servers, Contracts.AtStartUp);
}
