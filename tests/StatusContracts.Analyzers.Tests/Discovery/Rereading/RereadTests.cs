using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Discovery.Rereading;

/// <summary>
/// What is remembered must be what would be read: after any edits, a generator that saw them all writes what one writes
/// that sees the program for the first time.
/// </summary>
public class RereadTests
{
    private const int Edits = 60;

    private static readonly TestProject Project = new() { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomEdits_GiveWhatAFirstRunGives(int seed)
    {
        var random = new Random(seed);
        var states = new int[EditedFiles.States.Length];
        var compilation = Compilation(states);
        var run = Run(compilation);
        var history = new List<string>();
        for (var i = 0; i < Edits; i++)
        {
            var file = random.Next(states.Length);
            var before = states[file];
            states[file] = random.Next(EditedFiles.States[file].Length);
            compilation = Edited(compilation, file, states[file]);
            history.Add($"file {file}: {before} -> {states[file]}");
            run = run.Again(compilation);
            AssertSame(Run(Compilation(states)), run, $"seed {seed}, edit {i}: {string.Join("; ", history.TakeLast(3))}");
        }
    }

    [Fact]
    public void EachEdit_GivesWhatAFirstRunGives()
    {
        var states = new int[EditedFiles.States.Length];
        var compilation = Compilation(states);
        var first = Run(compilation);
        for (var file = 0; file < states.Length; file++)
        {
            for (var state = 1; state < EditedFiles.States[file].Length; state++)
            {
                // Forked: each edit is one of the same program, and what the others left behind must not show.
                states[file] = state;
                AssertSame(Run(Compilation(states)), first.Again(Edited(compilation, file, state)), $"file {file}: {state}");
            }

            states[file] = 0;
        }

        AssertSame(Run(Compilation(states)), first.Again(compilation.Clone()), "nothing");
    }

    private static void AssertSame(GeneratorRun expected, GeneratorRun actual, string what)
    {
        actual.AssertSilent();
        Assert.True(
            expected.Files.OrderBy(file => file.Key, StringComparer.Ordinal).SequenceEqual(actual.Files.OrderBy(file => file.Key, StringComparer.Ordinal)),
            $"{what}\nexpected:\n{Text(expected)}\nwas:\n{Text(actual)}");
    }

    private static string Text(GeneratorRun run) =>
        string.Join('\n', run.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"// {file.Key}\n{file.Value}"));

    private static GeneratorRun Run(CSharpCompilation compilation) => GeneratorRun.Of(
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: Project.ParseOptions), compilation, []);

    // Parsed anew, so that nothing is remembered of its trees.
    private static CSharpCompilation Compilation(int[] states) =>
        Project.Compile().AddSyntaxTrees(states.Select((state, file) => Project.Parse(EditedFiles.States[file][state], Path(file))));

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, int state)
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == Path(file));
        return compilation.ReplaceSyntaxTree(tree, Project.Parse(EditedFiles.States[file][state], Path(file)));
    }

    private static string Path(int file) => $"Edited{file:D2}.cs";
}
