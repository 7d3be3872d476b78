using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class MethodOutsideServerMethodsLookAlikes
{
    private const string List = """[assembly: StatusContracts.ServerMethods("POST")]""" + "\n";

    private static readonly Rule Rule = new(Descriptors.STC3004_MethodOutsideServerMethods);

    [Theory]
    [InlineData("""app.MapGet("/books", () => "");""")]
    [InlineData("""app.MapMethods("/books", ["HEAD", "get", "post"], () => "");""")]
    [InlineData("""app.Map("/books", () => "");""")]
    [InlineData("""app.MapFallback(() => "");""")]
    [InlineData("""app.MapPatch("/books", [StatusContracts.MethodNotAllowed("PATCH", "Books stay as they are.")] () => "");""")]
    [InlineData("""app.MapPost("/books", () => "").MethodNotAllowed("PATCH", "Books stay as they are.");""")]
    [InlineData("""app.MapMethods("/books", args, () => "");""")]
    [InlineData("""Map.MapPatch("/books");""")]
    public Task MinimalApi_IsSilent(string call) => Rule.Silent(Host(call));

    [Theory]
    [InlineData("[HttpPost] public string Post() => \"\";")]
    [InlineData("[HttpPatch, NonAction] public string Patch() => \"\";")]
    [InlineData("[HttpPatch] public static string Patch() => \"\";")]
    [InlineData("[HttpPatch] private string Patch() => \"\";")]
    [InlineData("[HttpPatch] [StatusContracts.MethodNotAllowed(\"PATCH\", \"Books stay.\")] public string Patch() => \"\";")]
    [InlineData("[Route(\"PATCH\")] public string Any() => \"\";")]
    [InlineData("[HttpGet(\"PATCH\")] public string Get() => \"\";")]
    public Task Action_IsSilent(string action) => Rule.Silent(
        $$"""
        {{List}}
        namespace Shop
        {
            using Microsoft.AspNetCore.Mvc;

            [Route("books")]
            public class BooksController : ControllerBase
            {
                {{action}}
            }
        }
        """);

    [Fact]
    public Task AbstractBaseWithoutController_IsSilent() => Rule.Silent(List +
        """
        public abstract class Base : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpPatch("a")] public string Patch() => "";
        }
        """);

    [Fact]
    public Task OverrideThatLosesItsRoute_IsSilent() => Rule.Silent(List +
        """
        public abstract class Base : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpPatch("a")] public virtual string Patch() => "";
        }

        public class BooksController : Base
        {
            [Microsoft.AspNetCore.Mvc.NonAction] public override string Patch() => "";
        }
        """);

    [Fact]
    public Task ClientThatSends_IsSilent() => Rule.Silent(List +
        """
        public sealed class Client(HttpClient http)
        {
            public Task<HttpResponseMessage> Send() => http.SendAsync(new(HttpMethod.Patch, "/books"));
        }
        """);

    [Fact]
    public Task NoList_IsSilent() => Rule.Silent(Host("""app.MapPatch("/books", () => "");""").Replace(List, "", StringComparison.Ordinal));

    [Fact]
    public Task ListInTheWrongCase_IsLeftToItsOwnRule() =>
        Rule.Silent(Host("""app.MapPatch("/books", () => "");""").Replace("\"POST\"", "\"POST\", \"patch\"", StringComparison.Ordinal));

    [Fact]
    public Task ListOfAReferencedProject_Counts() => Rule.Silent(new RuleProject(Host("""app.MapPatch("/books", () => "");"""))
    {
        References = [new TestProject("""[assembly: StatusContracts.ServerMethods("PATCH")]""") { AssemblyName = "Other" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task Tests_AreSilent() => Rule.Silent(new RuleProject(
        Host("""app.MapPatch("/books", () => "");"""))
    {
        References = [new TestProject { AssemblyName = "xunit.core" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task Library_IsSilent() => Rule.Silent(new RuleProject(List +
        """
        public static class Books
        {
            public static void MapBooks(this IEndpointRouteBuilder app) => app.MapPatch("/books", () => "");
        }
        """)
    {
        HasHost = false,
    });

    [Fact]
    public Task HalfTypedList_IsSilent() => Rule.Silent(new RuleProject(
        Host("""app.MapPatch("/books", () => "");""").Replace("(\"POST\")", "(\"POST\", Nope)", StringComparison.Ordinal))
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

        internal static class Map
        {
            public static void MapPatch(string name) => _ = name;
        }
        """;
}
