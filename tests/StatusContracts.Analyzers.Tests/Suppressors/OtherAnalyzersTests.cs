using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Suppressors;

/// <summary>What the analyzers of others and the compiler say about a stub, and about its twin without the attribute.</summary>
public class OtherAnalyzersTests
{
    private static readonly Tooling Tools = Tooling.Product with
    {
        Analyzers = [.. OtherAnalyzers.Concerned, .. Tooling.Product.Suppressors],
    };

    [Fact]
    public void AnalyzersOfOthers_AreLoaded() =>
        Assert.Equal(["CA1822", "CS1998", "MA0025", "MA0038", "S1172", "S2325", "S3717"], OtherAnalyzers.Ids.Order());

    [Fact]
    public async Task PlannedController_IsSilencedAndItsTwinIsNot()
    {
        var (stub, twin) = await Say(
            """
            /* planned */ [Microsoft.AspNetCore.Mvc.Route("books")]
            public class BooksController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public async Task<int> List(int page) { Console.WriteLine("asked"); throw new NotImplementedException(); }
            }
            """);

        Assert.Equal(["CA1822", "CS1998", "MA0025", "MA0038", "S2325", "S3717"], Ids(twin));
        Assert.All(twin, diagnostic => Assert.False(diagnostic.IsSuppressed, diagnostic.ToString()));
        Assert.Equal(Ids(twin), Ids(stub));
        Assert.All(stub, diagnostic => Assert.True(diagnostic.IsSuppressed, diagnostic.ToString()));
    }

    [Fact]
    public async Task PlannedMethodAndLambda_AreSilencedAndTheirTwinsAreNot()
    {
        var (stub, twin) = await Say(
            """
            public class Handlers
            {
                /* planned */
                private async Task<int> List(int page)
                {
                    Console.WriteLine("asked");
                    throw new NotImplementedException();
                }

                public static void Map(IEndpointRouteBuilder app, Handlers handlers)
                {
                    app.MapGet("/books", handlers.List);
                    app.MapPost("/books", /* planned */ async Task<int> (int page) => throw new NotImplementedException());
                }
            }
            """);

        Assert.Equal(["CS1998", "CS1998", "MA0025", "MA0025", "MA0038", "S1172", "S2325", "S3717", "S3717"], Ids(twin));
        Assert.All(twin, diagnostic => Assert.False(diagnostic.IsSuppressed, diagnostic.ToString()));
        Assert.Equal(["CS1998", "CS1998", "MA0025", "MA0025", "MA0038", "S3717", "S3717"], Ids(stub));
        Assert.All(stub, diagnostic => Assert.True(diagnostic.IsSuppressed, diagnostic.ToString()));
        Assert.DoesNotContain(OtherAnalyzers.SparesAttributes, Ids(stub));
    }

    [Fact]
    public async Task PartialStub_CausesNothing() => Assert.Empty(await Run(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("books")]
        public partial class BooksController : ControllerBase
        {
            [HttpGet("{id}"), NotImplementedYet("Books")] public partial Task<IActionResult> Get(int id);
            [HttpPost("{id}"), NotImplementedYet("Books")] public partial string Add(int id);
        }
        """));

    private static async Task<(Diagnostic[] Stub, Diagnostic[] Twin)> Say(string source) => (
        await Run(source.Replace("/* planned */", """[StatusContracts.NotImplementedYet("Books")]""", StringComparison.Ordinal)),
        await Run(source));

    private static async Task<Diagnostic[]> Run(string source)
    {
        var project = new RuleProject(source)
        {
            EditorConfig = "root = true\n[*.cs]\n" + string.Concat(OtherAnalyzers.Ids.Select(id => $"dotnet_diagnostic.{id}.severity = warning\n")),
        };
        var run = await RuleRun.Of(project, Tools, withSuppressed: true);
        run.AssertSound();
        return [.. run.All.Where(diagnostic => OtherAnalyzers.Ids.Contains(diagnostic.Id))];
    }

    private static IEnumerable<string> Ids(Diagnostic[] diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
}
