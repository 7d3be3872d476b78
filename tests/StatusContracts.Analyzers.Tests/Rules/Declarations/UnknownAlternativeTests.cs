using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnknownAlternativeTests
{
    private static readonly Rule Rule = new(Descriptors.STC2004_UnknownAlternative);

    [Theory]
    [InlineData("POST /api/nope")]
    [InlineData("DELETE /api/feedback")]
    [InlineData("POST /api/feedback/5")]
    [InlineData("GET /api/books/5/pages")]
    [InlineData("post /feedback")]
    [InlineData("HEAD /api/books/5")]
    [InlineData("POST /")]
    [InlineData("POST /api/nope?kind=review#top")]
    public Task AlternativeThatNothingTakes_IsReported(string alternative) => Rule.Says(
        Controllers($"[|\"{alternative}\"|]"),
        $"The alternative '{alternative}' is no endpoint of this API. Name an endpoint that works today.");

    [Fact]
    public Task AlternativeThatIsAStub_IsReported() => Rule.Says(
        Controllers("[|\"POST /api/books/{id}/reviews\"|]"),
        "The alternative 'POST /api/books/{id}/reviews' is a stub itself. Name an endpoint that works today.");

    [Fact]
    public Task AlternativeThatIsARefusal_IsReported() => Rule.Says(
        Controllers("[|\"DELETE /api/books/7\"|]"),
        "The alternative 'DELETE /api/books/7' is refused itself. Name an endpoint that works today.");

    [Fact]
    public Task EachFormOfDeclaration_IsReported() => Rule.Reports("""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        const string Nowhere = "GET /nowhere";
        app.MapGet("/a", [NotImplementedYet("A", Alternative = [|Nowhere|])] () => Stub.Result);
        app.MapGet("/b", () => Stub.Result).NotImplementedYet("B", alternative: [|Nowhere|]);
        app.MapGroup("/c").MethodNotAllowed("PUT", "Never.", [|Nowhere|]).MapGet("/", () => 1);
        app.MapGet("/d", () => 1).WithMetadata(new MethodNotAllowedAttribute("PUT", "Never.") { Alternative = [|Nowhere|] });
        """);

    internal static string Controllers(string alternative) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")] public int Get(int id) => id;
            [HttpGet("{id:int}/cover.{type}")] public string Cover(int id, string type) => type;
            [HttpPost("{id:int}/reviews"), NotImplementedYet("Reviews", Alternative = {{alternative}})] public IActionResult Review(int id) => Ok();
            [HttpDelete("{id}"), MethodNotAllowed("DELETE", "Never.")] public IActionResult Delete(string id) => Ok();
            [HttpGet("~/files/{**path}")] public string File(string path) => path;
        }
        [Route("api/feedback")]
        public class FeedbackController : ControllerBase
        {
            [HttpPost] public void Post() { }
        }
        """;
}
