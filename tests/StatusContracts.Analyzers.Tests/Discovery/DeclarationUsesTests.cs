using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Discovery;

public class DeclarationUsesTests
{
    [Theory]
    [InlineData("""[NotImplementedYet("Reviews", PlannedFor = "2.0")] class C { }""", "C")]
    [InlineData("""[NotImplementedYet("Reviews", Until = null, PlannedFor = "2.0")] class C { }""", "C")]
    [InlineData("""class C { [method: NotImplementedYetAttribute("Reviews", PlannedFor = "2.0")] void M() { } }""", "C.M()")]
    [InlineData("""class C { [StatusContracts.NotImplementedYet(feature: "Reviews", PlannedFor = "2.0")] void M() { } }""", "C.M()")]
    [InlineData("""class C { void M() { [global::StatusContracts.NotImplementedYet("Reviews", PlannedFor = "2.0")] void F() { } } }""", "F()")]
    [InlineData("""class C { object M = [NotImplementedYet("Reviews", PlannedFor = "2.0")] () => 1; }""", "lambda expression")]
    [InlineData("""using Planned = StatusContracts.NotImplementedYetAttribute; [Planned("Reviews", PlannedFor = "2.0")] class C { }""", "C")]
    [InlineData("""using PlannedAttribute = StatusContracts.NotImplementedYetAttribute; [Planned("Reviews", PlannedFor = "2.0")] class C { }""", "C")]
    [InlineData("""namespace N { using P = StatusContracts.NotImplementedYetAttribute; [P("Reviews", PlannedFor = "2.0")] class C { } }""", "N.C")]
    [InlineData("""class C { const string F = "Re" + "views"; [NotImplementedYet(F, PlannedFor = "2.0")] void M() { } }""", "C.M()")]
    public void StubAttribute_IsRead(string source, string symbol)
    {
        var use = Assert.Single(Read(source));

        Assert.Equal(new StubFacts("Reviews", "2.0"), use.Stub);
        Assert.Null(use.Refusal);
        Assert.Equal(DeclarationForm.Attribute, use.Form);
        Assert.Equal("[NotImplementedYet]", use.Label);
        Assert.Equal(symbol, use.Symbol!.ToDisplayString());
        Assert.IsType<AttributeSyntax>(use.Owner.DescendantNodes().First(node => node is AttributeSyntax));
        Assert.Equal(use.Syntax.Span, use.Location.SourceSpan);
    }

    [Theory]
    [InlineData("""app.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never.", documentation: "https://a")""")]
    [InlineData("""StatusContractConventions.MethodNotAllowed(app.MapGet("/a", () => 1), "PUT", documentation: "https://a", reason: "Never.")""")]
    [InlineData("""app?.MapGet("/a", () => 1).MethodNotAllowed("PUT", "Never.", null, "https://a")""")]
    public void RefusalConvention_IsRead(string call)
    {
        var use = Assert.Single(Read(Member(call)));

        Assert.Equal(new RefusalFacts("PUT", "Never.", null, "https://a"), use.Refusal);
        Assert.Null(use.Stub);
        Assert.Equal((DeclarationForm.Convention, "MethodNotAllowed()"), (use.Form, use.Label));
        Assert.StartsWith("MethodNotAllowed(", Text(use), StringComparison.Ordinal);
        Assert.Equal("\"https://a\"", use.Argument(nameof(RefusalFacts.Documentation))!.Expression.ToString());
    }

    [Fact]
    public void MetadataObject_IsRead()
    {
        var use = Assert.Single(Read(Member("""app.MapGet("/a", () => 1).WithMetadata(new NotImplementedYetAttribute("Reviews") { PlannedFor = "2.0" })""")));

        Assert.Equal(new StubFacts("Reviews", "2.0"), use.Stub);
        Assert.Equal((DeclarationForm.Metadata, "[NotImplementedYet]"), (use.Form, use.Label));
        Assert.Equal("PlannedFor = \"2.0\"", use.Argument("plannedFor")!.Syntax.ToString());
    }

    [Fact]
    public void ArgumentThatIsNoConstant_IsNotKnown()
    {
        var use = Assert.Single(Read(Member("""app.MapGet("/a", () => 1).NotImplementedYet("Reviews", Environment.NewLine)""")));

        Assert.Null(use.Stub);
        Assert.False(use.Argument(nameof(StubFacts.PlannedFor))!.Value.IsKnown);
        Assert.Equal("Reviews", use.Argument(nameof(StubFacts.Feature))!.Value.Value);
        Assert.Null(use.Argument(nameof(StubFacts.Documentation)));
    }

    [Theory]
    [InlineData("""class NotImplementedYet(string feature) : Attribute { public string F => feature; } [NotImplementedYet("a")] class C { }""")]
    [InlineData("""static class E { public static void NotImplementedYet(this string s, string f) { } static void M() { "a".NotImplementedYet("b"); } }""")]
    [InlineData("""[NotImplementedYet] class C { }""")]
    [InlineData("""[NotImplementedYet(1)] class C { }""")]
    [InlineData("""[NotImplementedYet("a", "b", "c")] class C { }""")]
    [InlineData("""using Planned = System.ObsoleteAttribute; [Planned("a")] class C { }""")]
    public void WhatIsNoneOrDoesNotCompile_IsNotRead(string source) => Assert.Empty(Read(source));

    [Fact]
    public void ProjectWithoutTheRuntimeLibrary_HasNoReader() =>
        Assert.Null(DeclarationUses.Of(new TestProject("class C { }") { ReferencesRuntime = false }.Compile()));

    private static string Member(string call) => $"class C {{ void M(WebApplication app) {{ {call}; }} }}";

    private static string Text(DeclarationUse use) => use.Syntax.SyntaxTree.ToString().Substring(use.Location.SourceSpan.Start, use.Location.SourceSpan.Length);

    private static IEnumerable<DeclarationUse> Read(string source)
    {
        var compilation = new TestProject(source, "global using StatusContracts;").Compile();
        var uses = DeclarationUses.Of(compilation)!;
        return compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes())
            .Where(node => node is AttributeSyntax || DeclarationUses.CallKinds.Contains(node.Kind()))
            .Select(node => uses.Read(node, compilation.GetSemanticModel(node.SyntaxTree), default))
            .OfType<DeclarationUse>();
    }
}
