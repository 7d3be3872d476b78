using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class ImplementedStubLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2001_ImplementedStub);

    [Theory]
    [InlineData("return null!;")]
    [InlineData("return default!;")]
    [InlineData("return Ok();")]
    [InlineData("return NoContent();")]
    [InlineData("return Ok(new { Id = 1, Title = \"Dune\" });")]
    [InlineData("return Stub.ActionResult;")]
    [InlineData("return StatusCode(501);")]
    [InlineData("return StatusCode(501, id);")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("if (id < 0) { return BadRequest(id); } return Ok();")]
    [InlineData("if (!ModelState.IsValid) { return ValidationProblem(ModelState); } return Ok();")]
    [InlineData("if (id == 0) { return Ok(_books.Count); } throw new NotImplementedException();")]
    [InlineData("switch (id) { case 0: return Ok(_books.Count); default: throw new NotImplementedException(); }")]
    [InlineData("return id == 0 ? Ok(_books.Count) : StatusCode(501);")]
    [InlineData("return Ok($\"Not yet implemented: {id}\");")]
    [InlineData("_logger.LogWarning(\"Somebody asked for {Id}\", id); return Ok();")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(id); return Ok();")]
    [InlineData("return Later(id);")]
    [InlineData("return Ok(Unfinished(id));")]
    [InlineData("return Planned();")]
    [InlineData("Response.Headers[\"X-Planned\"] = \"2.0\"; return Ok();")]
    public Task Placeholder_IsSilent(string body) => Rule.Silent(Controller(
        $$"""[HttpGet("{id}"), NotImplementedYet("Books")] public IActionResult Get(int id) { {{body}} }"""));

    [Theory]
    [InlineData("await Task.CompletedTask; return Ok();")]
    [InlineData("await Task.Delay(10); return Ok();")]
    [InlineData("await Task.Yield(); return null!;")]
    [InlineData("var nothing = await Task.FromResult(1); return Ok();")]
    public Task AsyncPlaceholder_IsSilent(string body) => Rule.Silent(Controller(
        $$"""[HttpGet("{id}"), NotImplementedYet("Books")] public async Task<IActionResult> Get(int id) { {{body}} }"""));

    [Theory]
    [InlineData("""app.MapGet("/a", [NotImplementedYet("A")] () => Stub.Result);""")]
    [InlineData("""app.MapGet("/a/{id}", [NotImplementedYet("A")] (int id) => Results.Ok());""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.NoContent()).NotImplementedYet("A");""")]
    [InlineData("""app.MapGet("/a/{id}", IResult (int id) => throw new NotImplementedException()).NotImplementedYet("A");""")]
    [InlineData("""app.MapGet("/a", (HttpContext context) => context.Response.WriteAsync("soon")).NotImplementedYet("A");""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.StatusCode(501)).NotImplementedYet("A");""")]
    [InlineData("""app.MapGroup("/a").NotImplementedYet("A").MapGet("/{id}", (int id) => Results.Ok(id));""")]
    [InlineData("""var a = app.MapGroup("/a"); a.NotImplementedYet("A"); a.MapGet("/{id}", (int id) => Results.Ok(id));""")]
    [InlineData("""app.MapGet("/a/{id}", (int id) => Results.Ok(id)).NotImplementedYet(Environment.NewLine);""")]
    [InlineData("""app.MapGet("/a/{id}", Some.Handler).NotImplementedYet("A"); static class Some { public static Delegate Handler { get; set; } = (int id) => id; }""")]
    [InlineData("""Func<int, int> a = id => id; a = id => 0; app.MapGet("/a/{id}", a).NotImplementedYet("A");""")]
    public Task MinimalPlaceholder_IsSilent(string code) => Rule.Silent($"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {code}
        """);

    [Theory]
    [InlineData("var found = found; return Ok(found);")]
    [InlineData("var a = b; var b = a; return Ok(b);")]
    [InlineData("var found = _books.Find(x => x == found); return found")]
    [InlineData("return Ok(Get(")]
    public Task HalfTypedBody_ComesToAnEnd(string body)
    {
        var source = Controller($$"""[HttpGet("{id}"), NotImplementedYet("Books")] public IActionResult Get(int id) { {{body}} }""");
        return Rule.Silent(new RuleProject(source) { AllowCompilerErrors = true });
    }

    [Fact]
    public Task ServiceThatIsNotBuilt_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public interface IReviews { Task<string> Add(string review); }
        public class Reviews : IReviews { public Task<string> Add(string review) => throw new NotImplementedException(); }
        [Route("reviews")]
        public class ReviewsController(IReviews service) : ControllerBase
        {
            [HttpPost, NotImplementedYet("Reviews")] public async Task<IActionResult> Post(string review) => Ok(await service.Add(review));
        }
        """);

    [Fact]
    public Task MessageWhoseHandlerIsNotBuilt_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public record AddReview(string Text);
        public interface ISender { Task<string> Send(object message); }
        public interface IHandler<T> { Task<string> Handle(T message); }
        public class AddReviewHandler : IHandler<AddReview> { public Task<string> Handle(AddReview message) => throw new NotImplementedException(); }
        [Route("reviews")]
        public class ReviewsController(ISender sender) : ControllerBase
        {
            [HttpPost, NotImplementedYet("Reviews")] public async Task<IActionResult> Post(string text) => Ok(await sender.Send(new AddReview(text)));
        }
        """);

    [Fact]
    public Task PartialStub_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("books")]
        public partial class BooksController : ControllerBase
        {
            [HttpGet("{id}"), NotImplementedYet("Books")] public partial IActionResult Get(int id);
        }
        """);

    [Fact]
    public Task ClassWithOneActionLeft_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        [Route("books"), NotImplementedYet("Books")]
        public class BooksController : ControllerBase
        {
            private readonly List<int> _books = [];
            [HttpGet] public int Get() => _books.Count;
            [HttpDelete] public void Delete(int id) { }
        }
        """);

    [Theory]
    [InlineData("[NonAction] public int Get() => _books.Count;")]
    [InlineData("""[HttpGet] public static int Get() => 1;""")]
    [InlineData("private int Get() => _books.Count;")]
    [InlineData("[HttpGet] public virtual int Get() => _books.Count;")]
    public Task WhatIsNoEndpointOrMayBeAnother_IsSilent(string member) => Rule.Silent(Controller($"""[NotImplementedYet("Books")] {member}"""));

    [Fact]
    public Task AbstractController_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public abstract class ListController : ControllerBase
        {
            private readonly List<int> _books = [];
            [HttpGet, NotImplementedYet("Books")] public int Get() => _books.Count;
        }
        """);

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        using StatusContracts;
        [Route("books")]
        public class BooksController(ILogger<BooksController> logger) : ControllerBase
        {
            private static readonly List<int> _books = [];
            private readonly ILogger _logger = logger;
            private IActionResult Later(int id) => StatusCode(501, id);
            private int Unfinished(int id) => throw new NotImplementedException();
            private IActionResult Planned() => Ok();
            {{members}}
        }
        """;
}
