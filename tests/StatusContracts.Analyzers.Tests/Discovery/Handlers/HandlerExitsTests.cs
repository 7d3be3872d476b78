namespace StatusContracts.Analyzers.Tests.Discovery.Handlers;

/// <summary>Ways in which functions end.</summary>
public class HandlerExitsTests
{
    [Theory]
    [InlineData("IResult Handle(bool a) => a ? Results.StatusCode(501) : Results.Ok();", "501, other")]
    [InlineData("IResult Handle(bool a) => a ? Results.StatusCode(501) : throw new NotImplementedException();", "501, NotImplementedException")]
    [InlineData("IResult Handle(int a) => a switch { 1 => Results.StatusCode(501), 2 => Results.StatusCode(405), _ => throw new InvalidOperationException() };", "501, 405, InvalidOperationException")]
    [InlineData("IResult Handle(IResult? a) => a ?? Results.StatusCode(501);", "other, 501")]
    [InlineData("IResult Handle(int a) { if (a == 1) return Results.StatusCode(501); if (a == 2) { throw new NotSupportedException(); } return Results.Ok(); }", "501, NotSupportedException, other")]
    [InlineData("IResult Handle() { try { return Results.Ok(); } catch { throw; } }", "other, rethrown")]
    [InlineData("IResult Handle() { var later = () => Results.Ok(); return Results.StatusCode(501); }", "501")]
    [InlineData("IResult Handle() { return Results.StatusCode(501); IResult Local() { return Results.Ok(); } }", "501")]
    [InlineData("IResult Handle(bool a) => Inner(a); IResult Inner(bool a) => a ? Results.StatusCode(501) : Results.Ok();", "501, other")]
    [InlineData("IResult Handle() => A(); IResult A() => B(); IResult B() => C(); IResult C() => Results.StatusCode(501);", "501")]
    [InlineData("IResult Handle() => A(); IResult A() => B(); IResult B() => C(); IResult C() => D(); IResult D() => Results.StatusCode(501);", "other")]
    [InlineData("IResult Handle() => Handle();", "other")]
    [InlineData("void Handle() { }", "other")]
    [InlineData("IResult Handle() { throw new NotImplementedException(); }", "NotImplementedException")]
    [InlineData("Task Handle(HttpContext context) { if (context.Items.Count > 0) { context.Response.StatusCode = 501; return Task.CompletedTask; } return Task.CompletedTask; }", "other")]
    [InlineData("IActionResult Handle(bool a) { if (a) { Response.StatusCode = 501; return new EmptyResult(); } return StatusCode(501); }", "501, other")]
    [InlineData("IActionResult Handle() => new EmptyResult();", "other")]
    public void Exits_AreFound(string members, string exits) => Assert.Equal(exits, Handler.Exits(members));
}
