using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class NothingBehindFlagTests
{
    private static readonly Rule Rule = new(Descriptors.STC2011_NothingBehindFlag);

    [Theory]
    [InlineData("() => Stub.Result")]
    [InlineData("async Task<IResult> () => { await Task.Yield(); return Stub.Result; }")]
    [InlineData("() => Task.FromResult(Stub.Result)")]
    [InlineData("IResult () => throw new NotImplementedException()")]
    [InlineData("() => Results.StatusCode(501)")]
    [InlineData("(int id) => id > 0 ? Stub.Result : Results.StatusCode(501)")]
    [InlineData("IResult (int id) => { if (id > 0) { return Stub.Result; } throw new NotImplementedException(); }")]
    public Task LambdaThatIsNotBuilt_IsReported(string handler) => Rule.Reports(App(
        $$"""
        app.MapGet("/a/{id}", [NotImplementedYet("A", Until = [|"A"|])] {{handler}});
        app.MapGet("/b/{id}", {{handler}}).NotImplementedYet("B", until: [|"B"|]);
        app.MapGet("/c/{id}", {{handler}}).WithMetadata(new NotImplementedYetAttribute("C") { Until = [|"C"|] });
        """));

    [Fact]
    public Task Action_IsReported() => Rule.Says(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("reviews")]
        public class ReviewsController : ControllerBase
        {
            [HttpPost, NotImplementedYet("Reviews", Until = [|Flags.Reviews|])]
            public IActionResult Post() => throw new NotImplementedException();
        }

        public static class Flags { public const string Reviews = "BookReviews"; }
        """,
        "'Reviews' waits for the flag 'BookReviews', but nothing stands behind it: once the flag is on, requests still fail. "
        + "Write the body, or remove Until.");

    [Fact]
    public Task PartialActionWithoutBody_IsReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("reviews")]
        public partial class ReviewsController : ControllerBase
        {
            [HttpPost, NotImplementedYet("Reviews", Until = [|"Reviews"|])]
            public partial IActionResult Post();
        }
        """);

    [Fact]
    public Task ControllerAndGroupWithoutAnythingBuilt_AreReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var app = WebApplication.CreateBuilder(args).Build();
        var group = app.MapGroup("/g").NotImplementedYet("G", until: [|"G"|]);
        group.MapGet("/a", () => Stub.Result);
        group.MapPost("/a", IResult () => throw new NotImplementedException());
        app.MapControllers();

        [Route("c"), NotImplementedYet("C", Until = [|"C"|])]
        public class CController : ControllerBase
        {
            [HttpGet] public IActionResult Get() => Stub.ActionResult;
            [HttpPost] public IActionResult Post() => throw new NotImplementedException();
        }
        """);

    internal static string App(string body) =>
        $"""
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        {body}
        app.Run();
        """;
}
