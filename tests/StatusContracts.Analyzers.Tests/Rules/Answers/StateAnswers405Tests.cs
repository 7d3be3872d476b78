using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1012: state that is looked up, input, and who asks.</summary>
public class StateAnswers405Tests
{
    private static readonly Rule Rule = new(Descriptors.STC1012_StateAnswers405);

    [Theory]
    [InlineData("book.IsLent")]
    [InlineData("book is { IsLent: true }")]
    [InlineData("book.Cancelled")]
    [InlineData("_store.IsLent(id)")]
    [InlineData("reason == null")]
    [InlineData("reason?.Length > 20 && book.Pages > 5")]
    [InlineData("""User.IsInRole("guest")""")]
    [InlineData("!ModelState.IsValid")]
    public Task ConditionOfAnAction_IsRead(string condition) => Rule.OffersNoFix(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController(Store store) : ControllerBase
        {
            private readonly Store _store = store;

            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [HttpDelete("{id:int}")]
            public async Task<IActionResult> Delete(int id, string? reason)
            {
                var book = await _store.Find(id);
                if (CONDITION)
                {
                    return [|StatusCode(405)|];
                }

                return NoContent();
            }
        }

        public class Store
        {
            public bool IsLent(int id) => id > 5;

            public Task<Book> Find(int id) => Task.FromResult(new Book(id, id > 5, id > 6));
        }

        public record Book(int Pages, bool IsLent, bool Cancelled);
        """.Replace("CONDITION", condition, StringComparison.Ordinal));

    [Fact]
    public Task Lambdas_AreReadAlike() => Rule.Reports(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapDelete("/books/{id:int}", (int id, Store store) => store.TryFind(id, out var book) && book.IsLent
            ? [|Results.StatusCode(405)|]
            : Results.NoContent());
        app.MapPut("/books/{id:int}", (int id, Book book) => book.Pages switch
        {
            < 1 => [|TypedResults.StatusCode(405)|],
            _ => Results.NoContent(),
        });

        class Store
        {
            public bool TryFind(int id, out Book book)
            {
                book = new() { Pages = id };
                return true;
            }
        }

        class Book
        {
            public int Pages { get; set; }

            public bool IsLent { get; set; }
        }
        """);
}
