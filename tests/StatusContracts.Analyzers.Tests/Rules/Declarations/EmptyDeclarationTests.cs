using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class EmptyDeclarationTests
{
    private static readonly Rule Rule = new(Descriptors.STC2010_EmptyDeclaration);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \\t\"")]
    [InlineData("null!")]
    public Task EmptyFeature_IsReported(string feature) => Rule.Says(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [NotImplementedYet([|{{feature}}|])]
        public class BooksController : ControllerBase;
        """,
        "The feature is empty, and the application will refuse to start. Write it in words that callers understand.");

    [Fact]
    public Task EmptyReason_IsReported() => Rule.Says(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [MethodNotAllowed("PUT", [|" "|])]
        public class BooksController : ControllerBase;
        """,
        "The reason is empty, and the application will refuse to start. Write it in words that callers understand.");

    [Fact]
    public Task EmptyFlag_IsReported() => Rule.Says(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [NotImplementedYet("Books", Until = [|" "|])]
        public class BooksController : ControllerBase;
        """,
        "The flag is empty, and the application will refuse to start. Write the name of one, or leave Until out.");

    [Fact]
    public Task EachFormOfDeclaration_IsReported() => Rule.Reports(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", [NotImplementedYet([|""|])] () => 1);
        app.MapGet("/b", () => 1).NotImplementedYet(plannedFor: "2.0", feature: [|""|]);
        app.MapGet("/c", () => 1).MethodNotAllowed("PUT", [|""|]);
        app.MapGet("/d", () => 1).WithMetadata(new NotImplementedYetAttribute([|""|]));
        app.Run();
        """);
}
