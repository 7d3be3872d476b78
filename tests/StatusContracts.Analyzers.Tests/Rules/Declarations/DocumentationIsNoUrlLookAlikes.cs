using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DocumentationIsNoUrlLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2005_DocumentationIsNoUrl);

    [Theory]
    [InlineData("\"https://docs.example.com/reviews\"")]
    [InlineData("\"http://localhost:5000/a?b=c#d\"")]
    [InlineData("\"HTTPS://docs.example.com\"")]
    [InlineData("\"https://bücher.example/x y\"")]
    [InlineData("null")]
    [InlineData("Docs.Root + \"reviews\"")]
    [InlineData("$\"{Docs.Root}reviews\"")]
    public Task Url_IsSilent(string documentation) => Rule.Silent(
        $$"""
        using StatusContracts;

        public class BooksController
        {
            [NotImplementedYet("Books", Documentation = {{documentation}})]
            public string Get() => "";
        }

        static class Docs
        {
            public const string Root = "https://docs.example.com/";
        }
        """);

    [Fact]
    public Task TextThatIsNoConstant_IsSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).NotImplementedYet("A", documentation: builder.Configuration["Docs"] + "/a");
        app.MapGet("/b", () => 1).NotImplementedYet("B");
        app.Run();
        """);

    [Fact]
    public Task AttributeAndMethodOfAnotherLibrary_AreSilent() => Rule.Silent(
        """
        namespace Other
        {
            public sealed class NotImplementedYetAttribute(string feature) : Attribute
            {
                public string Feature => feature;

                public string? Documentation { get; set; }
            }

            public static class Extensions
            {
                public static string NotImplementedYet(this string text, string documentation) => text + documentation;
            }

            public class C
            {
                [NotImplementedYet("A", Documentation = "/docs")]
                public string A() => "a".NotImplementedYet(documentation: "/docs");
            }
        }
        """);
}
