using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Generation;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.PartialMethods;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>Every signature for which the generator writes a body can lose the one that it has, and is itself again.</summary>
public class DroppedSignatureTests
{
    private static readonly string[] Sources =
        [SignatureMatrix.Types, SignatureMatrix.Returns, SignatureMatrix.Parameters, SignatureMatrix.Containers, SignatureMatrix.Annotated];

    [Fact]
    public void EverySignature_ComesBackFromItsBody()
    {
        var compilation = new TestProject([.. Sources.Select(WithBodies)]).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var expected = Sources.SelectMany(source => Methods(CSharpSyntaxTree.ParseText(source))).Select(Text).ToArray();
        var actual = compilation.SyntaxTrees.SelectMany(Methods).Select(method => Droppable(method, compilation)).ToArray();

        Assert.True(expected.Length > 100);
        Assert.Equal(expected, actual);
    }

    private static string Droppable(MethodDeclarationSyntax method, Compilation compilation)
    {
        var symbol = compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method)!;
        var function = HandlerFunction.Of(symbol, compilation, CancellationToken.None)!;
        return DroppableBodies.Contains(function) ? Text(PartialStub.Of(method)) : $"not droppable: {method}";
    }

    // In an interface, who may call a method is said otherwise; there the body stays.
    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<MethodDeclarationSyntax>()
        .Where(method => method.AttributeLists.Count > 0 && method.Parent is not InterfaceDeclarationSyntax);

    private static string WithBodies(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        return root.ReplaceNodes(
            root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.PartialKeyword)),
            (_, method) => method
                .WithModifiers(method.Modifiers.RemoveAt(method.Modifiers.IndexOf(SyntaxKind.PartialKeyword)))
                .WithSemicolonToken(default)
                .WithBody((BlockSyntax)SyntaxFactory.ParseStatement("{ throw new System.NotImplementedException(); }"))).ToFullString();
    }

    private static string Text(MethodDeclarationSyntax method) =>
        (method.Modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            ? method
            : method.WithModifiers(method.Modifiers.Insert(0, SyntaxFactory.Token(SyntaxKind.PrivateKeyword)))).NormalizeWhitespace().ToString();
}
