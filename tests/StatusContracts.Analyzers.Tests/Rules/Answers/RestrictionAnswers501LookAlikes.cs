using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>501s that are stubs: STC1008 says so, and STC1001 does not speak of a restriction.</summary>
public class RestrictionAnswers501LookAlikes
{
    private static async Task IsStub(string source)
    {
        await new Rule(Descriptors.STC1008_HandWrittenStub).Reports(source);
        await new Rule(Descriptors.STC1001_RestrictionAnswers501).Silent(
            source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    private const string Host =
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/authors/{id}", (int id) => Results.NoContent());
        app.MapGet("/books/{id}", (int id) => Results.Ok());
        app.MapGet("/lists/{id}", (int id) => Results.Ok());
        app.MapGet("/shelves/{id}", (int id) => Results.Ok());
        app.MapGet("/shelves", () => Results.Ok());
        """;

    [Theory]
    [InlineData("Deleting books is not there yet.")]
    [InlineData("Coming soon!")]
    [InlineData("Planned: archive instead of delete.")]
    [InlineData("Use v1 until v2 is there.")]
    public Task WordsThatSayItIsPlanned(string words) => IsStub(
        Host + $$"""

        app.MapDelete("/books/{id}", (int id) => [|Results.Problem("{{words}}", statusCode: 501)|]);
        app.MapDelete("/lists/{id}", (int id) => [|Results.Json(new { message = "{{words}}" }, statusCode: 501)|]);
        app.MapDelete("/shelves/{id}", async context =>
        {
            [|context.Response.StatusCode = 501|];
            await context.Response.WriteAsync("{{words}}");
        });
        app.Run();
        """);

    [Fact]
    public Task CommentsThatSayItIsPlanned() => IsStub(
        Host + """

        app.MapDelete("/books/{id}", (int id) =>
        {
            // TODO: archive it.
            return [|Results.StatusCode(501)|];
        });

        // Comes with the next version, planned for spring.
        app.MapDelete("/lists/{id}", (int id) => [|Results.StatusCode(501)|]);
        app.MapDelete("/shelves", Shelves);
        app.Run();

        /* soon */
        static IResult Shelves() => [|Results.StatusCode(501)|];
        """);

    [Fact]
    public Task MethodThatNobodyElseBuilt() => IsStub(
        """
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/a", () => [|Results.StatusCode(501)|]);
        app.MapDelete("/b", () => [|Results.StatusCode(501)|]);
        app.MapDelete("/c", [NotImplementedYet("C")] () => Stub.Result);
        app.MapDelete("/d", [MethodNotAllowed("DELETE", "Never.")] () => Results.StatusCode(405));
        app.MapDelete("/e", IResult () => throw new NotImplementedException());
        app.MapGet("/f", () => "f");
        app.Run();
        """);

    [Fact]
    public Task RouteOrMethodThatIsNotSaid() => IsStub(
        Host + """

        var prefix = args[0];
        app.MapDelete(prefix + "/books", () => [|Results.StatusCode(501)|]);
        app.Map("/any", () => [|Results.StatusCode(501)|]);
        app.MapMethods("/several", ["PUT", "DELETE"], () => [|Results.StatusCode(501)|]);
        app.MapDelete("/first", Shared);
        app.MapPut("/second", Shared);
        app.Run();

        static IResult Shared() => [|Results.StatusCode(501)|];
        """);

    // As real applications write endpoints that are designed and not built: nothing else is there, and nothing is said.
    [Fact]
    public Task RouteOnWhichNothingElseIsServed() => IsStub(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        var auth = app.MapGroup("/api/auth");
        auth.MapPost("/logout", () => Results.NoContent());
        auth.MapPost("/register", (string name) => [|Results.StatusCode(501)|]).WithName("Register");
        auth.MapPost("/reset", () => [|Results.Problem("Not implemented.", statusCode: 501)|]);
        app.Run();
        """);

    [Fact]
    public Task SuccessThatIsDocumented() => IsStub(
        Host + """

        app.MapDelete("/books/{id}", (int id) => [|Results.StatusCode(501)|]).WithName("Delete").Produces(204).Produces(404);
        app.MapDelete("/lists/{id}", (int id) => [|Results.StatusCode(501)|]).Produces<string>();
        app.Run();
        """);

    [Fact]
    public Task SuccessThatAnActionDocuments() => IsStub(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books/{id:int}")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public string Get(int id) => $"{id}";
            [HttpDelete("cover")] public IActionResult DeleteCover(int id) => NoContent();

            [HttpDelete, ProducesResponseType(StatusCodes.Status204NoContent)]
            public IActionResult Delete(int id) => [|StatusCode(501)|];
        }
        """);
}
