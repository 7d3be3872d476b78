using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Suppressors;

public class StubSuppressorTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Parameters = [new StandIn("IDE0060", SyntaxKind.Parameter)];

    [Theory]
    [InlineData("IDE0060")]
    [InlineData("CA1801")]
    [InlineData("RCS1163")]
    public Task UnusedParameter_IsSuppressed(string id) => SuppressorRun.Suppresses(
        new($$"""
        using StatusContracts;

        public static class Handlers
        {
            [NotImplementedYet("Books")] public static IResult Stub(int {|{{id}}:id|}) => throw new NotImplementedException();
            public static IResult Other(int id) => throw new NotImplementedException();
        }
        """),
        [new StandIn(id, SyntaxKind.Parameter)]);

    [Theory]
    [InlineData("", "[NotImplementedYet(\"Books\", Until = \"Books\")]")]
    [InlineData("[NotImplementedYet(\"Shop\", Until = \"Shop\")]", "")]
    [InlineData("[NotImplementedYet(\"Shop\")]", "[NotImplementedYet(\"Books\", Until = \"Books\")]")]
    public Task WhatAFlagOpens_IsNoStubToOthers(string onClass, string onMethod) => SuppressorRun.Suppresses(
        new($$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("books")]{{onClass}}
        public class BooksController : ControllerBase
        {
            {{onMethod}}[HttpGet] public IActionResult Get(int id) => Ok();
            [HttpPost, NotImplementedYet("Buying", Until = null)] public IActionResult Buy(int {|IDE0060:id|}) => Ok();
        }
        """),
        Parameters);

    [Theory]
    [InlineData("CA1822")]
    [InlineData("S2325")]
    [InlineData("MA0038")]
    public Task CouldBeStatic_IsSuppressed(string id) => SuppressorRun.Suppresses(
        new($$"""
        using StatusContracts;

        public class Handlers
        {
            [NotImplementedYet("Books")] public IResult {|{{id}}:Stub|}() => throw new NotImplementedException();
            public IResult Other() => throw new NotImplementedException();
        }
        """),
        [new StandIn(id, SyntaxKind.MethodDeclaration)]);

    [Theory]
    [InlineData("S3717")]
    [InlineData("MA0025")]
    [InlineData("RCS1079")]
    [InlineData("IDE3000")]
    public Task NotImplementedException_IsSuppressed(string id) => SuppressorRun.Suppresses(
        new($$"""
        using StatusContracts;

        public class Handlers
        {
            [NotImplementedYet("Books")] public IResult Stub() { {|{{id}}:throw new NotImplementedException();|} }
            public IResult Other() { throw new NotImplementedException(); }
        }
        """),
        [new StandIn(id, SyntaxKind.ThrowStatement)]);

    [Fact]
    public Task AsyncWithoutAwait_IsSuppressed() => SuppressorRun.Suppresses(
        new("""
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", [NotImplementedYet("A")] async Task<int> (int id) {|CS1998:=>|} throw new NotImplementedException());
        app.MapGet("/b", async Task<int> (int id) => throw new NotImplementedException());
        app.MapGet("/c", C);
        app.MapGet("/d", D);
        app.Run();

        [NotImplementedYet("C")] static async Task<int> {|CS1998:C|}() => throw new NotImplementedException();
        static async Task<int> D() => throw new NotImplementedException();
        """),
        []);

    [Fact]
    public Task StubsOfEveryKind_AreKnown() => SuppressorRun.Suppresses(
        new("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        public abstract class CrudController : ControllerBase
        {
            [HttpPut, NotImplementedYet("Changes")] public virtual IActionResult Change(int {|IDE0060:a|}) => throw new NotImplementedException();
        }

        [Route("books"), NotImplementedYet("Books")]
        public class BooksController : CrudController
        {
            [HttpGet] public IActionResult Get(int {|IDE0060:b|}) => throw new NotImplementedException();
            public override IActionResult Change(int {|IDE0060:c|}) => Helper(c);

            // Not what requests reach.
            [NonAction] public IActionResult Open(int d) => Ok();
            public static int Count(int e) => 0;
            private IActionResult Helper(int f) => Ok();
        }

        public static class Lambdas
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", [NotImplementedYet("A")] (int {|IDE0060:g|}) => Stub.Result);
                app.MapGet("/b", (int h) => Stub.Result).NotImplementedYet("B");

                [NotImplementedYet("C")] IResult Local(int {|IDE0060:i|}) => Stub.Result;
                app.MapGet("/c", Local);
            }
        }
        """),
        Parameters);

    [Fact]
    public Task FunctionInAStub_IsItsOwn() => SuppressorRun.Suppresses(
        new("""
        using StatusContracts;

        public static class Handlers
        {
            [NotImplementedYet("Books")]
            public static IResult Later(int {|IDE0060:a|})
            {
                Func<int, int> inner = b => 0;
                return Local(inner(1));

                static IResult Local(int c) => Stub.Result;
            }
        }
        """),
        Parameters);

    [Fact]
    public Task OtherIds_AreLeftAlone() => SuppressorRun.Suppresses(
        new("""
        using StatusContracts;

        public static class Handlers
        {
            [NotImplementedYet("Books")] public static IResult Later(int a) => Stub.Result;
        }
        """),
        [new StandIn("XY0001", SyntaxKind.Parameter)]);

    [Fact]
    public Task OtherAttributes_AreNone() => SuppressorRun.Suppresses(
        new("""
        using StatusContracts;

        public static class Handlers
        {
            [MethodNotAllowed("GET", "Never.")] public static IResult Never(int a) => Results.StatusCode(405);
            [NotImplementedYet] public static IResult Now(int b) => Results.Ok();

            public sealed class NotImplementedYetAttribute : Attribute;
        }
        """),
        Parameters);
}
