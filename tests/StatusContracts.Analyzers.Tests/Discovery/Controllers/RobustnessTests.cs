using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>Code while it is being typed.</summary>
public class RobustnessTests
{
    [Fact]
    public void HalfTypedCode_NeverThrows()
    {
        var random = new Random(501);
        var whole = Source.Compile(Samples.AllForms);
        var tree = whole.SyntaxTrees[^1];
        var read = 0;
        for (var i = 0; i < 400; i++)
        {
            // Cut off where the caret is, or with something missing or doubled in the middle.
            var start = random.Next(Samples.AllForms.Length);
            var length = Math.Min(random.Next(40), Samples.AllForms.Length - start);
            var text = (i % 3) switch
            {
                0 => Samples.AllForms[..start],
                1 => Samples.AllForms.Remove(start, length),
                _ => Samples.AllForms.Insert(start, Samples.AllForms.Substring(random.Next(Samples.AllForms.Length - length), length)),
            };
            read += Source.Discover(whole.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text))).Length;
        }

        Assert.True(read > 400, $"Only {read} endpoints were read: the texts are too broken to test anything.");
    }

    [Theory]
    [InlineData("[Route] public class A : ControllerBase { [HttpGet] public void M() { } }")]
    [InlineData("[Route()] public class AController { [HttpGet(] public void M() { } }")]
    [InlineData("[Route(null!)] public class AController { [HttpGet(null!)] public void M() { } }")]
    [InlineData("[Route(Missing.Constant)] public class AController { [HttpGet(Missing)] public void M() { } }")]
    [InlineData("[Route(\"a\" + Missing)] public class AController { [Missing(\"x\")] public void M() { } }")]
    [InlineData("public class AController : AController { [HttpGet(\"a\")] public void M() { } }")]
    [InlineData("public class AController : BController { } public class BController : AController { }")]
    [InlineData("public class AController : Missing<int> { [HttpGet(\"a\")] public override void M() { } }")]
    [InlineData("public class AController { [HttpGet(\"a\")] public void () { } [HttpGet(\"b\")] public }")]
    [InlineData("public class XAttribute() : RouteAttribute(X) { static string X => X; } [X] public class AController { [HttpGet] public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : this() { } } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : base(Template) { } } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : base(T) { } string T => S; string S => T; } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : XAttribute, IRouteTemplateProvider { } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : Attribute, IRouteTemplateProvider { public string Template => } [X] public class AController { public void M() { } }")]
    [InlineData("public class HttpGetAttribute(string x) : Attribute; [HttpGet(\"a\")] public class AController { [HttpGet(\"b\")] public void M() { } }")]
    public void BrokenForm_IsNeverGuessed(string source)
    {
        foreach (var endpoint in Source.Discover(Source.Compile(source)))
        {
            Assert.True(endpoint.Pattern is null or "a" or "b", endpoint.Pattern);
        }
    }
}
