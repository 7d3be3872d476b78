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
    public void PackagesOfOthers_AreLoaded() =>
        Assert.Equal(["CA1822", "MA0025", "MA0038", "S1172", "S2325", "S3717"], OtherAnalyzers.Ids.Order());

    [Fact]
    public async Task Stub_IsSilencedAndItsTwinIsNot()
    {
        var suppressed = await Say("""[StatusContracts.NotImplementedYet("Books")]""");
        var said = await Say("");

        Assert.All(said, diagnostic => Assert.False(diagnostic.IsSuppressed, diagnostic.ToString()));
        Assert.All(suppressed, diagnostic => Assert.True(diagnostic.IsSuppressed, diagnostic.ToString()));

        // Sonar leaves parameters of what has attributes alone; everything else has been tried, and was there before.
        Assert.Equal(said.Where(diagnostic => diagnostic.Id is not "S1172" && !IsSonarsOnAttributed(diagnostic)).Select(Place), suppressed.Select(Place));
        Assert.Equal(OtherAnalyzers.Ids.Add("CS1998").Order(), said.Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    [Fact]
    public async Task PartialStub_CausesNothing()
    {
        var run = await Run(
            """
            using Microsoft.AspNetCore.Mvc;
            using StatusContracts;

            [Route("books")]
            public partial class BooksController : ControllerBase
            {
                [HttpGet("{id}"), NotImplementedYet("Books")] public partial Task<IActionResult> Get(int id);
                [HttpPost("{id}"), NotImplementedYet("Books")] public partial string Add(int id);
            }
            """);

        Assert.DoesNotContain(run.All, diagnostic => OtherAnalyzers.Ids.Add("CS1998").Contains(diagnostic.Id));
    }

    private static async Task<Diagnostic[]> Say(string attribute)
    {
        var run = await Run(
            $$"""
            namespace Shop;

                {{attribute}}
                [Microsoft.AspNetCore.Mvc.Route("x")] public class BooksController : Microsoft.AspNetCore.Mvc.ControllerBase { public async Task<int> Later2(int id2) { Console.WriteLine("asked"); throw new NotImplementedException(); } }
            public class Handlers
            {
                {{attribute}}
                private async Task<int> Later(int id) => throw new NotImplementedException();

                {{attribute}}
                private int Now(int id)
                {
                    Console.WriteLine("asked");
                    throw new NotImplementedException();
                }

                public static void Map(IEndpointRouteBuilder app, Handlers handlers)
                {
                    app.MapGet("/later", handlers.Later);
                    app.MapGet("/now", handlers.Now);
                    app.MapGet("/local", Local);

                    {{attribute}}
                    IResult Local(int id) { Console.WriteLine("asked"); return Results.StatusCode(501); }
                }
            }
            """);
        return [.. run.All.Where(diagnostic => OtherAnalyzers.Ids.Add("CS1998").Contains(diagnostic.Id))];
    }

    private static async Task<RuleRun> Run(string source)
    {
        var project = new RuleProject(source)
        {
            EditorConfig = "root = true\n[*.cs]\n" + string.Concat(OtherAnalyzers.Ids.Select(id => $"dotnet_diagnostic.{id}.severity = warning\n")),
        };
        var run = await RuleRun.Of(project, Tools, withSuppressed: true);
        run.AssertSound();
        return run;
    }
}
