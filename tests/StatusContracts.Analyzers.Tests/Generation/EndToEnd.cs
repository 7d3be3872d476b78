namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>Small whole applications.</summary>
internal static class EndToEnd
{
    public const string Controllers =
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [assembly: ServerMethods("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")]

        namespace Bookshop.Controllers;

        public record Book(int Id, string Title);
        public record Review(string Text);

        [ApiController, Route("api/[controller]")]
        public partial class BooksController : ControllerBase
        {
            [HttpGet]
            public IEnumerable<Book> List() => [];

            [HttpPost]
            public ActionResult<Book> Create(Book book) => book;

            [HttpGet("{id:int}")]
            [MethodNotAllowed("DELETE", "Books are archived, never deleted.", Alternative = "POST /api/books/{id}/archive")]
            public ActionResult<Book> Get(int id)
            {
                var book = new Book(id, "Emma");
                return book;
            }

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id, Book book) => NoContent();

            [HttpPost("{id:int}/reviews")]
            [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = "https://docs.example.com/reviews")]
            public partial ActionResult<Review> AddReview(int id, Review review);
        }

        [ApiController, Route("api/authors")]
        public class AuthorsController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok();

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id) => Ok();
        }
        """;

    public const string MinimalApi =
        """
        using StatusContracts;

        namespace Bookshop.MinimalApi;

        public static partial class BookEndpoints
        {
            public static void Map(WebApplication app)
            {
                var books = app.MapGroup("/shop/books");
                books.MapGet("/", () => "all");
                books.MapPost("/", (string title) => Results.Created());
                books.MapGet("/{id:int}", Get).MethodNotAllowed("DELETE", "Books are archived, never deleted.");
                books.MapPut("/{id:int}", (int id) => Results.NoContent());
                books.MapPost("/{id:int}/reviews", AddReview);
                books.MapGet("/export", [NotImplementedYet("Export")] () => Stub.Result);
            }

            private static IResult Get(int id)
            {
                var title = "Emma";
                return Results.Ok(title);
            }

            [NotImplementedYet("Reviews in the shop", PlannedFor = "2.0")]
            private static partial IResult AddReview(int id);
        }
        """;

    public const string Host =
        """
        using Bookshop.MinimalApi;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();

        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/health", () => "healthy");
        BookEndpoints.Map(app);
        app.Run();
        """;
}
