using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>Code as it is while it is typed: the generator must survive whatever the parser makes of it.</summary>
public class BrokenCodeTests
{
    private const int Mutations = 100;

    public static TheoryData<string> Sources => new(
        SignatureMatrix.Returns, SignatureMatrix.Parameters, SignatureMatrix.Containers, SignatureMatrix.Annotated,
        EndToEnd.Controllers, EndToEnd.MinimalApi);

    [Theory]
    [MemberData(nameof(Sources))]
    public void MutatedCode_NeverThrows(string source)
    {
        var random = new Random(405);
        var project = new TestProject(SignatureMatrix.Types, source);
        var run = GeneratorHarness.RunUnchecked(project, new ContractGenerator(), GeneratorHarness.StepNames);
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToArray();
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(tokens, random);
            var old = run.Input.SyntaxTrees.Single(tree => tree.FilePath == "File1.cs");
            run = run.Again(run.Input.ReplaceSyntaxTree(old, project.Parse(mutated, "File1.cs")));

            Assert.True(run.Result.Exception is null, $"{run.Result.Exception}\n\n{mutated}");
            run.AssertHoldsNothingOfTheCompiler();
        }
    }

    // Eight places at once: broken code is broken in more than one way.
    private static string Mutate(string[] tokens, Random random)
    {
        var mutated = tokens.ToList();
        for (var i = 0; i < 8; i++)
        {
            var place = random.Next(mutated.Count);
            switch (random.Next(3))
            {
                case 0:
                    mutated.RemoveAt(place);
                    break;
                case 1:
                    mutated.Insert(place, mutated[place]);
                    break;
                default:
                    mutated.Insert(place, tokens[random.Next(tokens.Length)]);
                    break;
            }
        }

        return string.Concat(mutated);
    }
}
