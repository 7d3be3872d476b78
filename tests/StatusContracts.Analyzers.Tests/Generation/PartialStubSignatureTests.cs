using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public partial class PartialStubSignatureTests
{
    public static TheoryData<NullableContextOptions> Contexts => new(
        NullableContextOptions.Enable, NullableContextOptions.Disable, NullableContextOptions.Annotations, NullableContextOptions.Warnings);

    [Theory]
    [MemberData(nameof(Contexts))]
    public void EverySignature_CompilesWithoutWarning(NullableContextOptions context)
    {
        string[] sources =
        [
            SignatureMatrix.Types,
            SignatureMatrix.Returns,
            SignatureMatrix.Parameters,
            SignatureMatrix.Containers,
            SignatureMatrix.Annotated,
        ];
        var run = GeneratorHarness.Run(new TestProject(sources) { Nullable = context });

        AssertCompilesWithoutPragma(run);
        Assert.Equal(Declared(run.Input), Implemented(run.Files));
    }

    // What the pragma hides must be what the author was told already, and nothing of our own making.
    private static void AssertCompilesWithoutPragma(GeneratorRun run)
    {
        var output = run.Output;
        foreach (var tree in output.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".Stubs.g.cs", StringComparison.Ordinal)))
        {
            var text = tree.ToString();
            Assert.Contains(StubsFile.Pragma, text, StringComparison.Ordinal);
            output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(
                Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(StubsFile.Pragma, ""), System.Text.Encoding.UTF8)));
        }

        Compiled.Image(output);
    }

    private static int Declared(Compilation compilation) =>
        compilation.SyntaxTrees.Sum(tree => Declaration().Count(tree.ToString()));

    private static int Implemented(IReadOnlyDictionary<string, string> files) => files
        .Where(file => file.Key.Contains(".Stubs", StringComparison.Ordinal))
        .Sum(file => GeneratedCode().Count(file.Value));

    [GeneratedRegex(@"\[NotImplementedYet\(")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\[global::System\.CodeDom\.Compiler\.GeneratedCode")]
    private static partial Regex GeneratedCode();
}
