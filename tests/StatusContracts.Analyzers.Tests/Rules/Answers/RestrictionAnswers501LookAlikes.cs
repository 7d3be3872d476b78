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
    public Task SameResourceUnderAnotherName() => IsStub(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books/{id}", (int id) => [|Results.StatusCode(501)|]).WithOrder(1);
        app.MapDelete("/Books/{number}", (int number) => Results.NoContent());
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
}
