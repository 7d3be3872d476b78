#pragma warning disable ASP0022 // Conflicting route: an endpoint for any method beside one.
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace StatusContracts.Conformance.OpenApi;

/// <summary>An application with every kind of planned and refused endpoint, and its documents as both generators write them.</summary>
public sealed class Documentation : IAsyncLifetime
{
    public const string Page = "https://docs.example/books";

    private static readonly App Documented = new(
        app =>
        {
            app.MapControllers();
            app.MapGet("/books/{id:int}", (int id) => TypedResults.Ok(new Book(id, "Emma"))).MethodNotAllowed(
                "DELETE", "Books are archived.", alternative: "POST /books/{id}/archive", documentation: Page);
            app.MapPut("/books/{id:int}", (int id) => TypedResults.NoContent());
            app.MapPatch("/books/{id:int}", [NotImplementedYet("Changing a book", PlannedFor = "2.0",
                Documentation = Page, Alternative = "PUT /books/{id}")] (int id, Book book) => TypedResults.Ok(book));
            app.MapGet("/export", () => TypedResults.Ok(new Book(1, "Emma")))
                .WithDescription("All books at once.")
                .NotImplementedYet("Export", detail: "Nothing to export yet.");
            app.MapGet("/reports", [NotImplementedYet("Reports", PlannedFor = "3.0", Until = "Reports")] () => TypedResults.Ok(new Book(1, "Emma")));
            app.MapGet("/search", Results<Ok<Book>, NotImplementedYetHttpResult> (string? syntax) =>
                syntax is null ? TypedResults.Ok(new Book(1, "Emma")) : TypedResults.NotImplementedYet("Search by syntax"));
            app.MapGet("/shelves/{key:int}", (int key) => TypedResults.Ok(key));
            app.MapDelete("/shelves/{key:alpha}", (string key) => TypedResults.NoContent());
            app.MapGet("/hosted", () => "hosted").RequireHost("api.example");
            app.MapGet("/any", () => "any");
            app.Map("/any", () => "any");

            app.MapOpenApi();
            app.UseSwagger();
            app.UseSwagger(swagger =>
            {
                swagger.RouteTemplate = "/swagger-31/{documentName}/swagger.json";
                swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            });
        },
        services =>
        {
            App.AddControllers(services, typeof(ReviewsController), typeof(OrdersController));
            services.AddOpenApi(options => options.AddStatusContracts());
            services.AddOpenApi("30", options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.AddStatusContracts().AddStatusContracts();
            });
            services.AddSwaggerGen(options => options.AddStatusContracts().AddStatusContracts());
        });

    private readonly Dictionary<string, (string Text, JsonElement Root)> _documents = [];
    private Server _server = null!;

    /// <summary>Where the documents are: of Microsoft.AspNetCore.OpenApi and of Swashbuckle, each in 3.1 and in 3.0.</summary>
    public static readonly string[] Paths =
        ["/openapi/v1.json", "/openapi/30.json", "/swagger-31/v1/swagger.json", "/swagger/v1/swagger.json"];

    /// <summary>The same for a theory.</summary>
    public static TheoryData<string> Each => [.. Paths];

    public async Task InitializeAsync()
    {
        _server = await Server.StartAsync(Documented, Contracts.Compiled);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{_server.Port}") };
        foreach (var path in Paths)
        {
            var text = await client.GetStringAsync(path);
            _documents[path] = (text, JsonDocument.Parse(text).RootElement);
        }
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public string Text(string document) => _documents[document].Text;

    public JsonElement Root(string document) => _documents[document].Root;

    public JsonElement Path(string document, string path) => Root(document).GetProperty("paths").GetProperty(path);

    public Task<Reply> SendAsync(string request) => _server.SendAsync(request);

    public sealed record Book(int Id, string Title);

    [ApiController, Route("reviews")]
    public sealed class ReviewsController : ControllerBase
    {
        [HttpGet, NotImplementedYet("Reviews", PlannedFor = "2.0")]
        public async Task<ActionResult<List<Book>>> List() => await Task.FromResult<List<Book>>([]);

        [HttpPost, NotImplementedYet("Reviews", PlannedFor = "2.0")]
        [ProducesResponseType<Book>(201)]
        public ActionResult<Book> Add(Book book) => book;

        [HttpDelete("{id:int}"), NotImplementedYet("Reviews", PlannedFor = "2.0")]
        public IActionResult Remove(int id) => NoContent();
    }

    [ApiController, Route("orders"), NotImplementedYet("Orders")]
    public sealed class OrdersController : ControllerBase
    {
        [HttpGet("{id:int}")]
        public ActionResult<Book> Get(int id) => new Book(id, "Emma");

        [HttpGet]
        public ValueTask<IReadOnlyList<Book>> List() => new([]);
    }
}
