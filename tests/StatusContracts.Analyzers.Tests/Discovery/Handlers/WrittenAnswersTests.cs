namespace StatusContracts.Analyzers.Tests.Discovery.Handlers;

/// <summary>All forms in which people write a status code.</summary>
public class WrittenAnswersTests
{
    [Theory]
    [InlineData("IActionResult Handle() => StatusCode(501);")]
    [InlineData("IActionResult Handle() => this.StatusCode(StatusCodes.Status501NotImplemented);")]
    [InlineData("IActionResult Handle() => StatusCode(Status501NotImplemented);")]
    [InlineData("IActionResult Handle() => StatusCode((int)HttpStatusCode.NotImplemented);")]
    [InlineData("IActionResult Handle() => Problem(statusCode: 501);")]
    [InlineData("IActionResult Handle() => new StatusCodeResult(501);")]
    [InlineData("IActionResult Handle() { return new ObjectResult(null) { StatusCode = 501 }; }")]
    [InlineData("IActionResult Handle() => new ObjectResult(new ProblemDetails { Status = 501 }) { StatusCode = 501 };")]
    [InlineData("IActionResult Handle() => new JsonResult(1) { StatusCode = 501 };")]
    [InlineData("IActionResult Handle() => new ContentResult { StatusCode = 501 };")]
    [InlineData("ActionResult<int> Handle() => StatusCode(501);")]
    [InlineData("ActionResult Handle() { ActionResult answer = StatusCode(501); return answer; }")]
    [InlineData("IResult Handle() => Results.StatusCode(501);")]
    [InlineData("IResult Handle() => TypedResults.StatusCode(501);")]
    [InlineData("StatusCodeHttpResult Handle() => TypedResults.StatusCode(501);")]
    [InlineData("Results<Ok, StatusCodeHttpResult> Handle() => TypedResults.StatusCode(501);")]
    [InlineData("IResult Handle() => Results.Problem(statusCode: 501);")]
    [InlineData("IResult Handle() => TypedResults.Problem(statusCode: (int?)501);")]
    [InlineData("IResult Handle() => Results.Problem(new ProblemDetails { Status = 501 });")]
    [InlineData("IResult Handle() => Results.Json(1, statusCode: 501);")]
    [InlineData("Task<IResult> Handle() => Task.FromResult(Results.StatusCode(501));")]
    [InlineData("Task<IActionResult> Handle() => Task.FromResult<IActionResult>(StatusCode(501));")]
    [InlineData("ValueTask<IResult> Handle() => ValueTask.FromResult(Results.StatusCode(501));")]
    [InlineData("ValueTask<IResult> Handle() => new(Results.StatusCode(501));")]
    [InlineData("async Task<IResult> Handle() { await Task.Yield(); return Results.StatusCode(501); }")]
    [InlineData("void Handle() => Response.StatusCode = 501;")]
    [InlineData("void Handle() { HttpContext.Response.StatusCode = Status501NotImplemented; }")]
    [InlineData("Task Handle(HttpContext context) { context.Response.StatusCode = 501; return Task.CompletedTask; }")]
    [InlineData("Task Handle(HttpContext context) { context.Response.StatusCode = 501; return context.Response.WriteAsync(\"No.\"); }")]
    [InlineData("async Task Handle(HttpContext context) { context.Response.StatusCode = 501; await context.Response.WriteAsync(\"No.\"); }")]
    [InlineData("IActionResult Handle() { Response.StatusCode = 501; return new EmptyResult(); }")]
    [InlineData("IResult Handle(HttpResponse response) { response.StatusCode = 501; return Results.Empty; }")]
    [InlineData("const int Code = 501; IActionResult Handle() => StatusCode(Code);")]
    [InlineData("static readonly int Code = 501; IActionResult Handle() { const int Own = 500 + 1; return StatusCode(Own); }")]
    [InlineData("IActionResult Handle() { var code = 501; return StatusCode(code); }")]
    [InlineData("IActionResult Handle() { var code = HttpStatusCode.NotImplemented; return StatusCode((int)code); }")]
    [InlineData("IActionResult Handle() => NotThere(); IActionResult NotThere() => StatusCode(501);")]
    [InlineData("async Task<IActionResult> Handle() => await NotThere(); Task<IActionResult> NotThere() => Task.FromResult<IActionResult>(StatusCode(501));")]
    [InlineData("static readonly IResult Kept = Results.StatusCode(501); IResult Handle() => Kept;")]
    [InlineData("static IResult Kept { get; } = Results.StatusCode(501); IResult Handle() => Kept;")]
    [InlineData("static IResult Kept => Results.StatusCode(501); IResult Handle() { return Kept; }")]
    [InlineData("IResult Handle() { return Local(); static IResult Local() => Results.StatusCode(501); }")]
    [InlineData("IResult Handle(Other other) => other.Export();")]
    [InlineData("async Task<IResult> Handle(Other other) => await other.ExportAsync();")]
    [InlineData("IResult Handle() => Other.Answers.NotThere();")]
    [InlineData("Task Handle(HttpContext context) => Other.Refuse(context);")]
    [InlineData("Task Handle(HttpContext context) { return Other.Refuse(context); }")]
    [InlineData("Task Handle(HttpContext context) { context.Response.StatusCode = 501; return Other.Write(context); }")]
    public void Form_IsRead(string members) => Assert.Equal("501", Handler.Exits(members,
        """
        sealed class Other
        {
            public IResult Export() => Results.StatusCode(501);
            public Task<IResult> ExportAsync() => Task.FromResult(Results.StatusCode(501));
            public static Task Refuse(HttpContext context) { context.Response.StatusCode = 501; return Write(context); }
            public static Task Write(HttpContext context) => context.Response.WriteAsync("No.");
            public static class Answers { public static IResult NotThere() => Results.StatusCode(501); }
        }
        """));

    [Theory]
    [InlineData("IActionResult Handle() => StatusCode(405, \"No.\");", "405 'No.'")]
    [InlineData("IResult Handle() => Results.Problem(\"No.\", statusCode: 501, title: \"Oh\");", "501 'No.'")]
    [InlineData("IResult Handle() => Results.Problem(title: \"Oh\", statusCode: 501);", "501 'Oh'")]
    [InlineData("IActionResult Handle() => new ObjectResult(\"No.\") { StatusCode = 501 };", "501 'No.'")]
    public void Words_AreRead(string members, string exits) => Assert.Equal(exits, Handler.Exits(members));

    [Theory]
    [InlineData("IActionResult Handle(int code) => StatusCode(code);")]
    [InlineData("static int code = 501; IActionResult Handle() => StatusCode(code);")]
    [InlineData("IActionResult Handle() { var code = 501; code++; return StatusCode(code); }")]
    [InlineData("IActionResult Handle() { var code = 501; Set(ref code); return StatusCode(code); } void Set(ref int code) => code = 200;")]
    [InlineData("IActionResult Handle() { var code = 501; (code, _) = (200, 1); return StatusCode(code); }")]
    [InlineData("static IResult Kept = Results.StatusCode(501); IResult Handle() => Kept;")]
    [InlineData("static IResult Kept { get; set; } = Results.StatusCode(501); IResult Handle() => Kept;")]
    [InlineData("static readonly IResult Kept = Results.StatusCode(501); static Handler() => Kept = Results.Ok(); IResult Handle() => Kept;")]
    [InlineData("static IResult Kept => DateTime.Now.Year > 2000 ? Results.StatusCode(501) : Results.Ok(); IResult Handle() => Kept;")]
    [InlineData("IResult Handle() => Results.Ok(501);")]
    [InlineData("int Handle() => 501;")]
    [InlineData("IResult Handle() => Own(501); static IResult Own(int statusCode) => Results.Ok();")]
    [InlineData("IActionResult Handle(Other other) => other.Do();")]
    [InlineData("void Handle(HttpResponseMessage response) => response.StatusCode = HttpStatusCode.NotImplemented;")]
    [InlineData("async Task Handle(HttpContext context, Func<Task> next) { context.Response.StatusCode = 501; await next(); }")]
    public void WhatMayBeAnything_IsOther(string members) => Assert.Equal("other", Handler.Exits(members,
        """
        class Other { public virtual IActionResult Do() => new StatusCodeResult(501); }
        """));
}
