using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.Tests.Discovery.Handlers;

/// <summary>How header fields are written, and what they then say.</summary>
public class HeaderWritesTests
{
    private const string NotConstant = "?";

    [Theory]
    [InlineData("""context.Response.Headers.Allow = "GET";""", "GET")]
    [InlineData("""context.Response.Headers["allow"] = "GET";""", "GET")]
    [InlineData("""context.Response.Headers[HeaderNames.Allow] = "GET";""", "GET")]
    [InlineData("""context.Response.Headers.Append("Allow", "GET");""", "GET")]
    [InlineData("""context.Response.Headers.Add("Allow", "GET");""", "GET")]
    [InlineData("""context.Response.Headers.TryAdd(value: "GET", key: "Allow");""", "GET")]
    [InlineData("""context.Response.Headers.AppendCommaSeparatedValues("Allow", "GET", "PUT");""", "GET, PUT")]
    [InlineData("""context.Response.Headers.Allow = new[] { "GET", "PUT" };""", "GET, PUT")]
    [InlineData("""context.Response.Headers.Allow = new StringValues("GET");""", "GET")]
    [InlineData("""context.Response.Headers.Allow = new StringValues(["GET", HttpMethods.Put]);""", "GET, PUT")]
    [InlineData("""context.Response.Headers.Allow = HttpMethods.Get;""", "GET")]
    [InlineData("""const string Get = "GET"; context.Response.Headers.Allow = $"{Get}, PUT";""", "GET, PUT")]
    [InlineData("""var allow = "GET"; context.Response.Headers.Allow = allow;""", "GET")]
    [InlineData("""var headers = context.Response.Headers; headers.Allow = "GET";""", "GET")]
    [InlineData("""context.Response.Headers.Allow = context.Request.Method;""", NotConstant)]
    [InlineData("""context.Response.Headers.Allow += "GET";""", NotConstant)]
    [InlineData("""context.Response.Headers.Vary = "GET";""")]
    [InlineData("""context.Request.Headers.Allow = "GET";""")]
    [InlineData("""var allow = context.Response.Headers.Allow;""")]
    [InlineData("""context.Response.Headers.Remove("Allow");""")]
    [InlineData("""context.Items["Allow"] = "GET";""")]
    [InlineData("""void Later() { context.Response.Headers.Allow = "GET"; } Later();""")]
    public void Writes_AreRead(string code, params string[] expected) =>
        Assert.Equal(expected, HeaderWrites.Of(Function(code), "Allow").Select(write => write.Value ?? NotConstant));

    [Theory]
    [InlineData("""context.Response.Headers["Retry-After"] = "5";""", true)]
    [InlineData("""context.Response.Headers.RetryAfter = "5";""", true)]
    [InlineData("""Action later = () => context.Response.Headers.RetryAfter = "5";""", true)]
    [InlineData("""Write(HeaderNames.RetryAfter); void Write(string name) { }""", true)]
    [InlineData("""context.Response.Headers.Vary = "Retry-After, Allow";""", false)]
    public void Mentions_AreWhateverNamesTheField(string code, bool expected) =>
        Assert.Equal(expected, HeaderWrites.Mentions(Function(code), "Retry-After"));

    private static HandlerFunction Function(string code)
    {
        var compilation = new TestProject(
            $$"""
            using Microsoft.Extensions.Primitives;
            using Microsoft.Net.Http.Headers;

            class Handlers
            {
                void Handle(HttpContext context)
                {
                    {{code}}
                }
            }
            """).Compile();
        var tree = compilation.SyntaxTrees.Last();
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var model = compilation.GetSemanticModel(tree);
        Assert.DoesNotContain(model.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return HandlerFunction.Around(((IMethodBodyOperation)model.GetOperation(method)!).BlockBody!)!;
    }
}
