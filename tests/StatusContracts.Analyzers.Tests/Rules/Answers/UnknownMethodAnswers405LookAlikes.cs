using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1002 stays silent for methods that the server knows, and where it may know them.</summary>
public class UnknownMethodAnswers405LookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1002_UnknownMethodAnswers405);

    [Theory]
    [InlineData("""app.MapMethods("/books", ["PATCH"], () => Results.StatusCode(405));""")]
    [InlineData("""app.MapMethods("/books", ["TRACE"], () => Results.StatusCode(405));""")]
    [InlineData("""app.MapMethods("/books", ["LOCK"], () => Results.StatusCode(405)); app.MapMethods("/files", ["LOCK"], () => "locked");""")]
    [InlineData("""app.MapMethods("/books", ["LOCK"], () => Results.StatusCode(405)); app.Map("/files", () => "any");""")]
    [InlineData("""app.MapMethods("/books", ["LOCK"], () => Results.StatusCode(405)); app.MapGet(args[0], () => "unknown");""")]
    [InlineData("""app.MapMethods("/books", ["LOCK"], (int id) => id > 5 ? Results.StatusCode(405) : Results.Ok());""")]
    [InlineData("""app.MapMethods("/books", ["LOCK", "PUT"], () => Results.StatusCode(405));""")]
    [InlineData("""app.Map("/files", () => Results.StatusCode(405));""")]
    public Task MethodThatIsOrMayBeKnown_IsSilent(string map) => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        MAP
        """.Replace("MAP", map, StringComparison.Ordinal));

    [Theory]
    [InlineData("""context.Request.Method != "TRACK" """)]
    [InlineData("""context.Request.Method is "TRACK" or "DEBUG" """)]
    [InlineData("""context.Request.Method == "TRACK" || context.Request.Path == "/books" """)]
    [InlineData("""context.Request.Path == "TRACK" """)]
    [InlineData("HttpMethods.IsTrace(context.Request.Method)")]
    public Task OtherConditionOfMiddleware_IsSilent(string condition) => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (CONDITION)
            {
                context.Response.StatusCode = 405;
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.MapGet("/books", () => "Dune");
        """.Replace("CONDITION", condition, StringComparison.Ordinal));

    [Fact]
    public Task ListThatCannotBeRead_OrListsTheMethod_IsSilent() => Rule.Silent(
        """
        [assembly: StatusContracts.ServerMethods("GET", "HEAD", "LOCK")]

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["LOCK"], () => Results.StatusCode(405));
        """);

    [Fact]
    public Task LibraryWithoutHost_IsSilent() => Rule.Silent(new RuleProject(
        """
        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/books", () => "Dune");
                app.MapMethods("/books", ["LOCK"], () => Results.StatusCode(405));
            }
        }
        """)
    {
        HasHost = false,
    });
}
