using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class NothingBehindFlagLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2011_NothingBehindFlag);

    [Theory]
    [InlineData("() => \"built\"")]
    [InlineData("(int id) => id > 0 ? Results.Ok(id) : Stub.Result")]
    [InlineData("(int id) => { if (id > 0) { throw new NotImplementedException(); } return Results.Ok(id); }")]
    [InlineData("IResult () => throw new NotSupportedException()")]
    [InlineData("Handlers.Elsewhere")]
    public Task HandlerThatDoesSomething_IsSilent(string handler) => Rule.Silent(NothingBehindFlagTests.App(
        $$"""
        app.MapGet("/a/{id}", {{handler}}).NotImplementedYet("A", until: "A");
        """) + "\nstatic class Handlers { public static Func<IResult> Elsewhere = () => Results.Ok(); }");

    [Fact]
    public Task WithoutAFlag_IsSilent() => Rule.Silent(NothingBehindFlagTests.App(
        """
        app.MapGet("/a", [NotImplementedYet("A")] () => Stub.Result);
        app.MapGet("/b", [NotImplementedYet("B", Until = null)] () => Stub.Result);
        app.MapGet("/c", () => Stub.Result).NotImplementedYet("C", until: app.Configuration["Flag"]);
        """));

    [Fact]
    public Task WhatMayBeOverridden_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        public abstract class Base : ControllerBase
        {
            [HttpPost, NotImplementedYet("Posting", Until = "Posting")]
            public virtual IActionResult Post() => throw new NotImplementedException();
        }

        [Route("a")]
        public class AController : Base
        {
            public override IActionResult Post() => Content("posted");
        }
        """);

    [Fact]
    public Task ControllerOfWhichOneActionIsBuilt_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("c"), NotImplementedYet("C", Until = "C")]
        public class CController : ControllerBase
        {
            [HttpGet] public IActionResult Get() => Content("built");
            [HttpPost] public IActionResult Post() => throw new NotImplementedException();
        }
        """);
}
