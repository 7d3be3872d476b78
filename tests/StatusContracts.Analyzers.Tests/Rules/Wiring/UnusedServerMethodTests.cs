using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class UnusedServerMethodTests
{
    private static readonly Rule Rule = new(Descriptors.STC3006_UnusedServerMethod);

    [Fact]
    public Task MethodOfNoEndpoint_IsReported() => Rule.Says(
        App("""("GET", "HEAD", [|"PATCH"|])"""),
        "No endpoint implements PATCH, so nothing on this server knows it. Remove it from the list.");

    [Theory]
    [InlineData("""("POST", [|"PATCH"|], [|"PURGE"|])""")]
    [InlineData("""(["POST", [|"PATCH"|]])""")]
    [InlineData("""(methods: new[] { "POST", [|"PATCH"|] })""")]
    [InlineData("""([|Methods.Purge|])""")]
    [InlineData("""("GET", "HEAD", "OPTIONS", [|"TRACE"|])""")]
    public Task Lists_AreRead(string list) => Rule.Reports(App(list));

    [Fact]
    public Task MethodOfAControllerOnlyInAnotherCase_IsReported() => Rule.Reports(
        App("""([|"Purge"|])"""),
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("books")]
        public class BooksController : ControllerBase
        {
            [AcceptVerbs("PURGE")] public string Purge() => "";
        }
        """);

    [Theory]
    [InlineData("""("GET", [|"PATCH"|], "POST")""", """("GET", "POST")""")]
    [InlineData("""([|"PATCH"|], "POST")""", """("POST")""")]
    [InlineData("""("POST", [|"PATCH"|], [|"PURGE"|])""", """("POST")""")]
    [InlineData("""([|"PATCH"|], "POST", [|"PURGE"|], [|"LINK"|])""", """("POST")""")]
    [InlineData("""([|"PATCH"|])""", "()")]
    [InlineData("""([[|"PATCH"|], "POST"])""", """(["POST"])""")]
    [InlineData("""(new[] { "POST", [|"PATCH"|], })""", """(new[] { "POST", })""")]
    [InlineData(
        "(\n    \"GET\", // reads\n    [|\"PATCH\"|], // changes\n    \"POST\", // writes\n    [|\"PURGE\"|] // empties\n)",
        "(\n    \"GET\", // reads\n    \"POST\" // writes\n)")]
    [InlineData("(\n    \"POST\",\n    [|\"PURGE\"|])", "(\n    \"POST\")")]
    public Task Fix_RemovesTheMethods(string before, string after) => Rule.Fixes(App(before), App(after));

    private static string App(string list) =>
        $$"""
        [assembly: StatusContracts.ServerMethods{{list}}]

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/books", () => "");
        app.MapPost("/books", () => "");
        app.Run();

        internal static class Methods
        {
            public const string Purge = "PURGE";
        }
        """;
}
