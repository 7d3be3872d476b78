using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class UnusedServerMethodLookAlikes
{
    private const string List = """[assembly: StatusContracts.ServerMethods("GET", "HEAD", "OPTIONS", "PURGE")]""";

    private static readonly Rule Rule = new(Descriptors.STC3006_UnusedServerMethod);

    [Theory]
    [InlineData("""app.MapMethods("/books", ["PURGE"], () => "");""")]
    [InlineData("""app.MapMethods("/books", args, () => "");""")]
    [InlineData("""app.Map("/books", () => "");""")]
    [InlineData("""app.MapMethods("/books", ["PURGE"], [StatusContracts.NotImplementedYet("Purging")] () => StatusContracts.Stub.Result);""")]
    [InlineData("""app.MapGet("/books", () => "").MethodNotAllowed("PURGE", "Books stay.");""")]
    [InlineData("""app.MapMethods("/books", ["PURGE"], [StatusContracts.MethodNotAllowed("PURGE", "Books stay.")] () => "");""")]
    [InlineData("""app.MapGet("/books", () => "").WithMetadata(new HttpMethodMetadata(["PURGE"]));""")]
    [InlineData("""app.MapHealthChecks("/health");""")]
    [InlineData("""app.MapGet(args[0], () => "");""")]
    [InlineData("""app.Use((context, next) => context.Request.Method == "PURGE" ? Task.CompletedTask : next(context));""")]
    [InlineData("""app.Use((context, next) => context.Request.Method is "PURGE" ? Task.CompletedTask : next(context));""")]
    [InlineData("""app.Use((context, next) => HttpMethods.Equals(context.Request.Method, "purge") ? Task.CompletedTask : next(context));""")]
    public Task MinimalApi_IsSilent(string call) => Rule.Silent(Host(call));

    [Fact]
    public Task StandardMethodThatAMiddlewareAsksFor_IsSilent() => Rule.Silent(Host(
        """app.Use((context, next) => HttpMethods.IsTrace(context.Request.Method) ? Task.CompletedTask : next(context));""")
        .Replace("PURGE", "TRACE", StringComparison.Ordinal));

    [Fact]
    public Task WhatIsNoToken_IsLeftToItsOwnRule() => Rule.Silent(Host("").Replace("PURGE", "P URGE", StringComparison.Ordinal));

    [Theory]
    [InlineData("[AcceptVerbs(\"GET\", \"PURGE\")] public string Purge() => \"\";")]
    [InlineData("[Own] public string Purge() => \"\";")]
    [InlineData("[Route(\"any\")] public string Any() => \"\";")]
    [InlineData("[HttpGet, StatusContracts.MethodNotAllowed(\"PURGE\", \"Books stay.\")] public string Get() => \"\";")]
    [InlineData("[AcceptVerbs(\"PURGE\"), StatusContracts.NotImplementedYet(\"Purging\")] public string Purge() => \"\";")]
    public Task Action_IsSilent(string action) => Rule.Silent(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        {{List}}

        [Route("books")]
        public class BooksController : ControllerBase
        {
            {{action}}
        }

        internal sealed class OwnAttribute() : HttpMethodAttribute(["PURGE"]);
        """);

    [Fact]
    public Task ControllerOfAReferencedProject_Counts() => Rule.Silent(new RuleProject(List)
    {
        References =
        [
            new TestProject(
                """
                using Microsoft.AspNetCore.Mvc;

                [Route("books")]
                public class BooksController : ControllerBase
                {
                    [AcceptVerbs("PURGE")] public string Purge() => "";
                }
                """)
            {
                AssemblyName = "Other",
            }.Compile().ToMetadataReference(),
        ],
    });

    [Fact]
    public Task RoutesOfALibrary_AreUnknown() => Rule.Silent(new RuleProject(Host("app.MapOthers();"))
    {
        References =
        [
            new TestProject(
                """
                public static class Others
                {
                    public static void MapOthers(this IEndpointRouteBuilder app) => app.MapMethods("/others", ["PURGE"], () => "");
                }
                """)
            {
                AssemblyName = "Other",
            }.Compile().ToMetadataReference(),
        ],
    });

    [Fact]
    public Task Tests_AreSilent() => Rule.Silent(new RuleProject(
        Host(""))
    {
        References = [new TestProject { AssemblyName = "xunit.core" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task Library_IsSilent() => Rule.Silent(new RuleProject(List) { HasHost = false });

    [Fact]
    public Task HalfTypedList_IsSilent() => Rule.Silent(new RuleProject(
        Host("").Replace("\"PURGE\")", "\"PURGE\", Nope)", StringComparison.Ordinal))
    {
        AllowCompilerErrors = true,
    });

    private static string Host(string call) =>
        $$"""
        {{List}}

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        {{call}}
        app.Run();
        """;
}
