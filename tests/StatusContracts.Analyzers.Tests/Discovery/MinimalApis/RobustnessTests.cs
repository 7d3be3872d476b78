using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Code while it is being typed, and facts while the rest of it changes.</summary>
public class RobustnessTests
{
    [Fact]
    public void MangledTokens_NeverThrow()
    {
        var random = new Random(20);
        var compilation = Source.Compile(Samples.ManyForms);
        var tree = compilation.SyntaxTrees[1];
        var tokens = tree.GetRoot().DescendantTokens().Select(static token => token.ToFullString()).ToArray();
        var endpoints = 0;
        for (var round = 0; round < 120; round++)
        {
            var mangled = tokens.ToList();
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                var at = random.Next(mangled.Count);
                switch (random.Next(4))
                {
                    case 0:
                        mangled.RemoveAt(at);
                        break;
                    case 1:
                        mangled.Insert(at, mangled[at]);
                        break;
                    case 2:
                        mangled.Insert(at, mangled[random.Next(mangled.Count)]);
                        break;
                    default:
                        mangled.RemoveRange(at, Math.Min(random.Next(40), mangled.Count - at));
                        break;
                }
            }

            var text = string.Concat(mangled);
            try
            {
                endpoints += Discover(compilation, tree, text);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n\n{text}");
            }
        }

        // It was code that was read, not rubble.
        Assert.InRange(endpoints, 1_000, int.MaxValue);
    }

    [Fact]
    public void TextThatEndsAnywhere_NeverThrows()
    {
        var compilation = Source.Compile(Samples.ManyForms);
        var tree = compilation.SyntaxTrees[1];
        var ends = tree.GetRoot().DescendantTokens().Select(static token => token.Span.End).Where(static (_, i) => i % 23 == 0);
        foreach (var end in ends)
        {
            Discover(compilation, tree, Samples.ManyForms[..end]);
        }
    }

    [Fact]
    public void EditsThatMapNothing_LeaveTheFactsEqual()
    {
        var facts = Source.Facts(Source.Compile(Samples.ManyForms));
        var edited = Source.Facts(Source.Compile("// A comment.\n\n" + Samples.ManyForms
            .Replace("if (id > 3) { return Results.NotFound(); }", "if (id > 4) { return Results.Conflict(); }", StringComparison.Ordinal)
            .Replace("private static string Handle() => \"pong\";", "private static string Handle() => \"changed\";", StringComparison.Ordinal)));
        var renamed = Source.Facts(Source.Compile(Samples.ManyForms.Replace("\"home\"", "\"x\"", StringComparison.Ordinal).Replace("\"/any\"", "\"/all\"", StringComparison.Ordinal)));

        Assert.Equal(facts, edited);
        Assert.Equal(facts.Select(static fact => fact.GetHashCode()), edited.Select(static fact => fact.GetHashCode()));
        Assert.NotEqual(facts, renamed);
    }

    [Theory]
    [InlineData("Func<int> z = z; app.MapGet(\"/a\", z);")]
    [InlineData("Func<int> z = (z); app.MapGet(\"/a\", z);")]
    [InlineData("Func<int> z = new Func<int>(y), y = z; app.MapGet(\"/a\", z);")]
    public void HandlerMadeOfItself_IsUnknown(string body) =>
        Assert.Equal("?  a", Source.DiscoverIn(Source.Compile($"static class Api {{ static void Map(WebApplication app) {{ {body} }} }}")));

    [Theory]
    [InlineData(4, "GET  g/a")]
    [InlineData(16, "?  g/a")]
    public void MethodsThatMultiplyTheWays_AreReadToALimit(int methods, string endpoint)
    {
        var doubled = Enumerable.Range(0, methods).Select(static i => $"static void M{i}(RouteGroupBuilder g) {{ M{i + 1}(g); M{i + 1}(g); }}\n");
        var source = $$"""
            static class Api
            {
                static void Map(WebApplication app) { var g = app.MapGroup("/g"); M0(g); g.MapGet("/a", () => 1); }
                {{string.Concat(doubled)}}
                static void M{{methods}}(RouteGroupBuilder g) => g.WithTags("x");
            }
            """;

        Source.Maps(source, endpoint);
    }

    [Theory]
    [InlineData(50, "GET  a  stub: Own")]
    [InlineData(400, "?  a")]
    public void ChainOfOwnCalls_IsReadToALimit(int calls, string endpoint)
    {
        var compilation = Source.Compile($$"""
            static class Api
            {
                static RouteHandlerBuilder Own(this RouteHandlerBuilder b) => b;
                static void Map(WebApplication app) => app.MapGet("/a", () => 1){{string.Concat(Enumerable.Repeat(".Own()", calls))}}.NotImplementedYet("Own");
            }
            """);
        var discovered = "";
        var thread = new Thread(() => discovered = Source.DiscoverIn(compilation), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();

        Assert.Equal(endpoint, discovered);
    }

    private static int Discover(CSharpCompilation compilation, SyntaxTree tree, string text)
    {
        var mangled = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options));
        return RouteGroups.Locate(Source.Facts(mangled)).Count;
    }
}
