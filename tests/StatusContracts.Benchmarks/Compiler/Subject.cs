using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>
/// A generator with its own copy of a program: what one learnt from trees or symbols helps no other.
/// </summary>
internal sealed class Subject
{
    private readonly Func<ISourceGenerator> _create;
    private readonly IncrementalGeneratorOutputKind _disabled;
    private GeneratorDriver? _driver;
    private CSharpCompilation _compilation = null!;

    private Subject(string name, Func<ISourceGenerator> create, IncrementalGeneratorOutputKind disabled)
    {
        Name = name;
        _create = create;
        _disabled = disabled;
    }

    public static Subject Ours(bool inEditor) => Of("ours", static () => new Generation.ContractGenerator().AsSourceGenerator(), inEditor);

    public static Subject Floor(bool inEditor) => Of("a generator that binds one call", static () => new FloorGenerator().AsSourceGenerator(), inEditor);

    public static Subject Peer() => Of(
        "RequestDelegateGenerator",
        static () => SyntheticCompilation.Generator(
            SdkFiles.AspNetCore("Microsoft.AspNetCore.Http.RequestDelegateGenerator"),
            "Microsoft.AspNetCore.Http.RequestDelegateGenerator.RequestDelegateGenerator"),
        inEditor: false);

    public string Name { get; }

    /// <summary>The milliseconds of the first run on a program that nobody has looked at.</summary>
    public double Cold(SyntheticProgram program)
    {
        _compilation = SyntheticCompilation.Of(program.Files);
        _driver = CSharpGeneratorDriver.Create(
            [_create()], parseOptions: SyntheticCompilation.ParseOptions, driverOptions: new(_disabled));
        return Run();
    }

    /// <summary>The milliseconds of the run after an edit.</summary>
    public double After((string Path, string Text) edit)
    {
        var tree = SyntheticCompilation.Parse(edit.Path, edit.Text);
        _compilation = _compilation.SyntaxTrees.FirstOrDefault(old => old.FilePath == edit.Path) is { } old
            ? _compilation.ReplaceSyntaxTree(old, tree)
            : _compilation.AddSyntaxTrees(tree);
        return Run();
    }

    /// <summary>Whether the program compiles with what was generated.</summary>
    public void AssertCompiles()
    {
        _ = _driver!.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        SyntheticCompilation.AssertCompiles(output);
    }

    /// <summary>Forgets the program.</summary>
    public void Release() => (_driver, _compilation) = (null, null!);

    private double Run()
    {
        var start = Environment.CpuUsage.TotalTime;
        _driver = _driver!.RunGenerators(_compilation);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static Subject Of(string name, Func<ISourceGenerator> create, bool inEditor) =>
        new(name, create, inEditor ? IncrementalGeneratorOutputKind.Implementation : IncrementalGeneratorOutputKind.None);
}
