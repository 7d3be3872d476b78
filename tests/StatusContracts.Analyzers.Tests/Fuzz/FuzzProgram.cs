using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>One program, prepared so that a variant of one of its files costs little: all else is read and generated once.</summary>
internal sealed class FuzzProgram
{
    private const int LargeProgram = 6;

    private FuzzProgram(string name, Project project, Compilation compilation, GeneratorDriver driver, FuzzFile[] files)
    {
        Name = name;
        Project = project;
        Compilation = compilation;
        Driver = driver;
        Files = files;
    }

    public string Name { get; }

    public Project Project { get; }

    /// <summary>Everything before generators run.</summary>
    public Compilation Compilation { get; }

    /// <summary>The generators after they ran over the program as it is.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The files that are mutated.</summary>
    public IReadOnlyList<FuzzFile> Files { get; }

    /// <summary>Whether a variant of it costs little.</summary>
    public bool IsSmall => Files.Count < LargeProgram;

    public static async Task<FuzzProgram[]> Prepare(IEnumerable<(string Name, RuleProject Project)> programs, Tooling tooling)
    {
        var all = programs.ToArray();
        var assemblies = MentionedAssemblies.In(all.Select(program => program.Project.Compile()));
        return await Task.WhenAll(all.Select(program => Task.Run(() => Prepare(program.Name, program.Project, assemblies, tooling))));
    }

    private static async Task<FuzzProgram> Prepare(
        string name, RuleProject source, IReadOnlySet<string> assemblies, Tooling tooling)
    {
        var project = Solutions.Open(tooling, source).Projects.Single();
        project = project.WithMetadataReferences(
            project.MetadataReferences.Where(reference => assemblies.Contains(Path.GetFileNameWithoutExtension(reference.Display!))));
        var compilation = (await project.WithAnalyzerReferences([]).GetCompilationAsync())!;
        var driver = CSharpGeneratorDriver
            .Create(
                tooling.Generators.Select(GeneratorExtensions.AsSourceGenerator),
                parseOptions: (CSharpParseOptions)project.ParseOptions!,
                optionsProvider: project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation);

        var files = new List<FuzzFile>();
        for (var i = 0; i < source.Sources.Length; i++)
        {
            var document = project.Documents.Single(document => document.Name == TestProject.FileName(i));
            files.Add(FuzzFile.Of(document.Id, (await document.GetSyntaxTreeAsync())!));
        }

        return new(name, project, compilation, driver, [.. files]);
    }
}
