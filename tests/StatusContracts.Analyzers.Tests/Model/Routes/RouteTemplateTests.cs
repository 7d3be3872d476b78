using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Model.Routes;

namespace StatusContracts.Analyzers.Tests.Model.Routes;

/// <summary>Holds our reading of route patterns against ASP.NET Core's own.</summary>
public class RouteTemplateTests
{
    private const string Invalid = "invalid";

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("~/")]
    [InlineData("~")]
    [InlineData("~a")]
    [InlineData("//")]
    [InlineData("/~/a")]
    [InlineData("api/books")]
    [InlineData("/api/books/")]
    [InlineData("~/api/books")]
    [InlineData("api//books")]
    [InlineData("api/books//")]
    [InlineData("api/{id}")]
    [InlineData("api/{id}/")]
    [InlineData("api/{id:int}")]
    [InlineData("api/{id:int:min(1):max(10)}")]
    [InlineData("api/{id?}")]
    [InlineData("api/{id:int?}")]
    [InlineData("api/{id=5}")]
    [InlineData("api/{id:int=5}")]
    [InlineData("api/{id=}")]
    [InlineData("api/{id=5?}")]
    [InlineData("api/{id=a=b}")]
    [InlineData("api/{id=a:b}")]
    [InlineData("api/{*path}")]
    [InlineData("api/{**path}")]
    [InlineData("api/{**path:regex(^a)}")]
    [InlineData("api/{*path=x}")]
    [InlineData("api/{*path?}")]
    [InlineData("api/{**path}/more")]
    [InlineData("api/{**path}/")]
    [InlineData("api/{***path}")]
    [InlineData("api/x{*path}")]
    [InlineData("{a}/{A}")]
    [InlineData("{a}{b}")]
    [InlineData("{a}-{b}")]
    [InlineData("{a}.{b?}")]
    [InlineData("{a}-{b?}")]
    [InlineData("{a}..{b?}")]
    [InlineData("{a?}.{b}")]
    [InlineData(".{b?}")]
    [InlineData("x{b?}")]
    [InlineData("{a?}/{b?}")]
    [InlineData("{a=1}/{b}")]
    [InlineData("{}")]
    [InlineData("{?}")]
    [InlineData("{*}")]
    [InlineData("{**}")]
    [InlineData("{:}")]
    [InlineData("{=}")]
    [InlineData("{:int}")]
    [InlineData("{=:int}")]
    [InlineData("{::int}")]
    [InlineData("{a(:int}")]
    [InlineData("{a(:int)}")]
    [InlineData("{a:}")]
    [InlineData("{a::int}")]
    [InlineData("{a:int()}")]
    [InlineData("{a:f(x:y)}")]
    [InlineData("{a:f(x=y)=z}")]
    [InlineData("{a:f(x)y:int}")]
    [InlineData("{a:f(x:int}")]
    [InlineData("{a:f(x=int}")]
    [InlineData("{a:f(x)(y):int=3}")]
    [InlineData("{a:f(:)):int}")]
    [InlineData("{a b}")]
    [InlineData("{a/b}")]
    [InlineData("{a:x/y}")]
    [InlineData("{a{b}")]
    [InlineData("{a}}")]
    [InlineData("{{a}}")]
    [InlineData("{{{a}}}")]
    [InlineData("{{a")]
    [InlineData("a}}")]
    [InlineData("a}")]
    [InlineData("a{")]
    [InlineData("a?b")]
    [InlineData("a/{id:regex(^\\d{{3}}$)}")]
    [InlineData("a/{id:regex(^\\d{3}$)}")]
    [InlineData("a/{id:regex(^[[^/]]+\\.(jpg|png)$)}/x")]
    [InlineData("{ssn:regex(^\\d{{3}}-\\d{{2}}-\\d{{4}}$):length(11)}")]
    [InlineData("files/{name}.{extension?}")]
    [InlineData("{a}{{x}}{b}")]
    [InlineData("*")]
    [InlineData("[controller]/[action]")]
    public void Pattern_ReadsAsRoutingReadsIt(string pattern) => Assert.Equal(Theirs(pattern), Ours(pattern));

    [Fact]
    public void RandomPatterns_ReadAsRoutingReadsThem()
    {
        string[] pieces =
        [
            "/", "/", "/", "{", "}", "{", "}", "{{", "}}", "*", "**", "?", ":", "=", "(", ")", "~", ".", "-", "a", "B",
            "id", "int", "{a}", "{id:int}", "{b?}", "{c=1}", "{*rest}", "regex(^\\d{{2}}$)", "min(1)", " ", "[x]", "é",
        ];
        var random = new Random(501);
        var accepted = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (random.Next(3) == 0)
            {
                // Most of what is nasty happens between braces.
                pattern = "x/{p" + pattern.Replace("{", "").Replace("}", "") + "}";
            }

            var theirs = Theirs(pattern);
            Assert.Equal((pattern, theirs), (pattern, Ours(pattern)));
            accepted += theirs == Invalid ? 0 : 1;
        }

        // Neither half of the comparison may be vacuous.
        Assert.InRange(accepted, 8_000, 32_000);
    }

    [Fact]
    public void Templates_CombineAsMvcCombinesThem()
    {
        string?[] pieces = [null, "", "/", "~/", "//", "~", "a", "a/", "/a", "/a/", "~/a", "~/a/", "a/{b}", "//a", "a//", "~//"];
        foreach (var prefix in pieces)
        {
            foreach (var template in pieces)
            {
                Assert.Equal(
                    (prefix, template, AttributeRouteModel.CombineTemplates(prefix, template)),
                    (prefix, template, RouteTemplate.Combine(prefix, template)));
                Assert.Equal(AttributeRouteModel.IsOverridePattern(template), RouteTemplate.IsAbsolute(template));
            }
        }
    }

    [Fact]
    public void RandomTokens_AreReplacedAsMvcReplacesThem()
    {
        string[] pieces = ["[", "]", "[[", "]]", "[a]", "[B]", "a", "B", "/", "[[a]]", "[a[[b]", "[a]]b]"];
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["a"] = "1",
            ["b"] = "[2]",
            ["a[b"] = "3",
            ["a]b"] = "4",
        };
        var random = new Random(405);
        var replaced = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var template = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            string? theirs;
            try
            {
                theirs = AttributeRouteModel.ReplaceTokens(template, values.ToDictionary(value => value.Key, value => (string?)value.Value, StringComparer.OrdinalIgnoreCase));
                replaced++;
            }
            catch (InvalidOperationException)
            {
                theirs = null;
            }

            Assert.Equal((template, theirs), (template, RouteTemplateTokens.Replace(template, values)));
        }

        Assert.InRange(replaced, 8_000, 32_000);
    }

    [Theory]
    [InlineData("api/books/{id}", "/API/Books/{bookId}")]
    [InlineData("/", "")]
    [InlineData("~/a", "a/")]
    [InlineData("a/{id:int}", "A/{number:int}")]
    [InlineData("a/{id?}", "a/{id=5}")]
    [InlineData("a/{*rest}", "a/{**path}")]
    [InlineData("a/{b?}/c", "a/{b}/c")]
    public void EqualResources_HaveOneKey(string one, string other) => Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("a/{id}", "a/{id:int}")]
    [InlineData("a/{id:int}", "a/{id:long}")]
    [InlineData("a/{id}", "a/{id?}")]
    [InlineData("a/{id:int}", "a/{id:int=5}")]
    [InlineData("a/{id}", "a/{*id}")]
    [InlineData("a/{id}", "a/{{}}")]
    [InlineData("a/{id}-{x}", "a/{id}.{x}")]
    [InlineData("a/b", "a/{b}")]
    public void DifferentResources_HaveDifferentKeys(string one, string other) => Assert.NotEqual(Key(one), Key(other));

    private static string Key(string pattern) => RouteTemplate.Parse(pattern)!.Key;

    private static string Theirs(string pattern)
    {
        RoutePattern parsed;
        try
        {
            parsed = RoutePatternFactory.Parse(pattern);
        }
        catch (ArgumentException)
        {
            return Invalid;
        }
        catch (RoutePatternException)
        {
            return Invalid;
        }

        var text = new StringBuilder(parsed.InboundPrecedence.ToString(CultureInfo.InvariantCulture).Replace(".", ""));
        foreach (var segment in parsed.PathSegments)
        {
            text.Append('/');
            foreach (var part in segment.Parts)
            {
                text.Append(part switch
                {
                    RoutePatternLiteralPart literal => $"<{literal.Content}>",
                    RoutePatternSeparatorPart separator => $"<sep {separator.Content}>",
                    RoutePatternParameterPart parameter => Parameter(
                        parameter.Name,
                        parameter.ParameterKind.ToString(),
                        (string?)parameter.Default,
                        parameter.ParameterPolicies.Select(policy => policy.Content!),
                        parameter.EncodeSlashes),
                    _ => throw new InvalidOperationException(),
                });
            }
        }

        return text.ToString();
    }

    private static string Ours(string pattern)
    {
        if (RouteTemplate.Parse(pattern) is not { } parsed)
        {
            return Invalid;
        }

        var text = new StringBuilder(parsed.Precedence.Length == 0 ? "0" : parsed.Precedence);
        foreach (var segment in parsed.Segments)
        {
            text.Append('/');
            foreach (var part in segment.Parts)
            {
                text.Append(part switch
                {
                    RouteLiteral literal => $"<{(literal.IsSeparator ? "sep " : "")}{literal.Text}>",
                    RouteParameter parameter => Parameter(
                        parameter.Name,
                        parameter.Kind.ToString(),
                        parameter.Default,
                        parameter.Policies,
                        parameter.EncodesSlashes),
                    _ => throw new InvalidOperationException(),
                });
            }
        }

        return text.ToString();
    }

    private static string Parameter(
        string name, string kind, string? value, IEnumerable<string> policies, bool encodesSlashes) =>
        $"<{name} {kind} default={value ?? "none"} policies=[{string.Join("|", policies)}] {encodesSlashes}>";
}
