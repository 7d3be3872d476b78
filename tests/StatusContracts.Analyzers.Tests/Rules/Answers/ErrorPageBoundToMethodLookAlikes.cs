using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1010 stays silent where the page takes every method, is none of the program's endpoints, or is not known.</summary>
public class ErrorPageBoundToMethodLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1010_ErrorPageBoundToMethod);

    [Theory]
    [InlineData("""app.UseExceptionHandler("/error"); app.Map("/error", () => "sorry");""")]
    [InlineData("""app.UseExceptionHandler("/error"); app.MapGet("/error", () => "sorry"); app.MapFallback(() => "index");""")]
    [InlineData("""app.UseExceptionHandler("/error"); app.MapGet("/error", () => "sorry"); app.Map("/{**rest}", () => "any");""")]
    [InlineData("""app.UseExceptionHandler("/error");""")]
    [InlineData("""app.UseExceptionHandler("/error"); app.MapGet("/errors", () => "list");""")]
    [InlineData("""app.UseExceptionHandler(args[0]); app.MapGet("/error", () => "sorry");""")]
    [InlineData("""app.UseExceptionHandler(branch => branch.Run(context => Task.CompletedTask)); app.MapGet("/error", () => "sorry");""")]
    [InlineData("""app.UseExceptionHandler("/error"); app.MapGet("/error", () => "sorry"); app.MapRazorPages();""")]
    [InlineData("""app.UseExceptionHandler("/error"); app.MapGet("/error", () => "sorry"); app.MapGet(args[0], () => "unknown");""")]
    [InlineData("""app.UseStatusCodePagesWithReExecute("/error/{0}"); app.MapGet("/error/{kind:alpha}", () => "sorry");""")]
    [InlineData("""app.UseStatusCodePagesWithReExecute("/error/{0}"); app.MapGet("/error/{code:range(400,499)}", () => "sorry"); app.Map("/error/{code}", () => "other");""")]
    public Task Page_IsReachedOrUnknown(string code) => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/books", () => "Dune");
        CODE
        """.Replace("CODE", code, StringComparison.Ordinal));

    [Fact]
    public Task OtherMethodsThatThrow_AreNotThere() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseExceptionHandler("/error");
        app.MapGet("/error", () => "sorry");
        app.MapGet("/books", () => "Dune");
        """);

    [Fact]
    public Task LibraryWithoutHost_IsSilent() => Rule.Silent(new RuleProject(
        """
        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.UseExceptionHandler("/error");
                app.MapGet("/error", () => "sorry");
                app.MapPost("/books", () => "Dune");
            }
        }
        """)
    {
        HasHost = false,
    });
}
