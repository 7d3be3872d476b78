using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public class LeaksTests
{
    public static TheoryData<string> Names => new(Leaking.Keys);

    private static readonly Dictionary<string, Func<GeneratorSyntaxContext, object?>> Leaking = new()
    {
        ["ISymbol"] = context => context.SemanticModel.GetDeclaredSymbol(context.Node),
        ["SyntaxNode"] = context => context.Node,
        ["SyntaxNode in a token"] = context => ((ClassDeclarationSyntax)context.Node).Identifier,
        ["SyntaxTree"] = context => context.Node.SyntaxTree,
        ["IOperation"] = context => context.SemanticModel.GetOperation(
            context.Node.DescendantNodes().OfType<LiteralExpressionSyntax>().Single()),
        ["Compilation"] = context => context.SemanticModel.Compilation,
        ["SemanticModel"] = context => context.SemanticModel,
        ["Location"] = context => context.Node.GetLocation(),
        ["SyntaxReference"] = context => context.Node.GetReference(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void GeneratorThatKeepsSomethingOfTheCompiler_IsCaught(string name)
    {
        var run = GeneratorHarness.RunUnchecked(
            new TestProject("class A { int b = 5; }"), new LeakyGenerator(Leaking[name]), LeakyGenerator.Step);

        run.AssertSilent();
        var failure = Assert.ThrowsAny<XunitException>(run.AssertHoldsNothingOfTheCompiler);
        Assert.Contains("Leak.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratorThatKeepsValues_IsNotCaught() => GeneratorHarness.RunUnchecked(
        new TestProject("class A;"), new LeakyGenerator(context => context.Node.ToString()), LeakyGenerator.Step)
        .AssertHoldsNothingOfTheCompiler();

    // Equal by reference only, so that a second run is never unchanged.
    [Fact]
    public void GeneratorWhoseValuesAreNeverEqual_IsCaught()
    {
        var project = new TestProject("class A;");
        var run = GeneratorHarness.RunUnchecked(project, new LeakyGenerator(_ => null), LeakyGenerator.Step);
        var edited = run.Input.ReplaceSyntaxTree(run.Input.SyntaxTrees[1], project.Parse("class A { }", "File0.cs"));

        Assert.ThrowsAny<XunitException>(run.Again(edited).AssertNothingRan);
    }
}
