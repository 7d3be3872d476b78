using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DocumentationIsNoUrlTests
{
    private static readonly Rule Rule = new(Descriptors.STC2005_DocumentationIsNoUrl);

    [Theory]
    [InlineData("/docs/reviews")]
    [InlineData("docs.example.com/reviews")]
    [InlineData("ftp://docs.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("see the wiki")]
    [InlineData("https://")]
    [InlineData("")]
    public Task TextThatIsNoUrl_IsReported(string documentation) => Rule.Says(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            [NotImplementedYet("Books", Documentation = [|"{{documentation}}"|])]
            public string Get() => "";
        }
        """,
        $"'{documentation}' is no absolute http(s) URL, so no client can follow it. Write the whole URL.");

    [Fact]
    public Task EachFormOfDeclaration_IsReported() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using Planned = StatusContracts.NotImplementedYetAttribute;
        using StatusContracts;

        const string Docs = "/docs";
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", [Planned("A", Documentation = [|"/docs"|])] () => 1);
        app.MapGet("/b", Handlers.B);
        app.MapGet("/c", () => 1).NotImplementedYet("C", documentation: [|Docs|]);
        app.MapGet("/d", () => 1).MethodNotAllowed("PUT", "Never.", null, [|Docs + "/d"|]);
        app.MapGet("/e", () => 1).WithMetadata(new MethodNotAllowedAttribute("PUT", "Never.") { Documentation = [|$"{Docs}/e"|] });
        StatusContractConventions.NotImplementedYet(app.MapGet("/f", () => 1), "F", "2.0", [|"/docs"|]);
        app.Run();

        [MethodNotAllowed("PUT", "Never.", Documentation = [|"wiki"|])]
        public class BooksController : ControllerBase;

        static class Handlers
        {
            [NotImplementedYet("B", Documentation = [|"/docs"|])]
            public static int B() => 1;
        }
        """);

    [Fact]
    public Task HalfTypedCode_IsLeftToTheCompiler() => Rule.Reports(new RuleProject(
        """
        using StatusContracts;

        public class A
        {
            [NotImplementedYet(Documentation = "/docs")]
            public void B() { }

            [NotImplementedYet("C", Documentation = )]
            public void C() { }

            [NotImplementedYet("D", Documentation = [|"/docs"|])]
            public void D(
        }
        """)
    {
        AllowCompilerErrors = true,
    });
}
