using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class RefusedMethodIsImplementedTests
{
    private static readonly Rule Rule = new(Descriptors.STC2009_RefusedMethodIsImplemented);

    [Fact]
    public Task RefusalOnAnAction_IsReported() => Rule.Says(
        Controller("", """
            [HttpGet("{id}"), [|MethodNotAllowed("DELETE", "Never.")|]] public int Get(int id) => id;
            [HttpDelete("{id}")] public void Delete(int id) { }
        """),
        "[MethodNotAllowed] refuses DELETE, but /api/books/{id} implements it, so the reason is never sent. Remove the refusal.");

    [Fact]
    public Task RefusalOnAController_IsReportedWhenAllOfItsResourcesImplementIt() => Rule.Reports(
        Controller("[[|MethodNotAllowed(\"delete\", \"Never.\")|]]", """
            [HttpGet] public int Get() => 1;
            [HttpDelete] public void Delete() { }
            [HttpDelete("{id}")] public void Delete(int id) { }
        """));

    [Theory]
    [InlineData("""app.MapGet("/a", [[|MethodNotAllowed("PUT", "Never.")|]] () => 1); app.MapPut("/a", () => 1);""")]
    [InlineData("""app.MapGet("/a", () => 1).WithName("a").[|MethodNotAllowed("PUT", "Never.")|]; app.MapPut("/a", () => 1);""")]
    [InlineData("""app.MapGet("/a", () => 1).WithMetadata([|new MethodNotAllowedAttribute("PUT", "Never.")|]); app.MapPut("/a", () => 1);""")]
    [InlineData("""var a = app.MapGroup("/a"); a.[|MethodNotAllowed("PUT", "Never.")|]; a.MapGet("/", () => 1); a.MapPut("/", () => 1);""")]
    [InlineData("""var a = app.MapGroup("/a").[|MethodNotAllowed("PUT", "Never.")|]; a.MapGet("/", () => 1); a.MapPut("/b", () => 1); app.MapPut("/a", () => 1);""")]
    public Task RefusalOnAHandler_IsReported(string code) => Rule.Reports(Minimal(code));

    [Fact]
    public Task Fix_RemovesTheRefusal() => Rule.Fixes(
        Minimal("""
            app.MapGet("/a", () => 1).[|MethodNotAllowed("PUT", "Never.")|].[|MethodNotAllowed("POST", "Never.")|];
            app.MapPut("/a", [[|MethodNotAllowed("POST", "Never.")|]] () => 1);
            app.MapPost("/a", () => 1);
            """),
        Minimal("""
            app.MapGet("/a", () => 1);
            app.MapPut("/a", () => 1);
            app.MapPost("/a", () => 1);
            """));

    internal static string Controller(string attributes, string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        {{attributes}}
        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            {{members}}
        }
        """;

    internal static string Minimal(string code) => $$"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {{code}}
        """;
}
