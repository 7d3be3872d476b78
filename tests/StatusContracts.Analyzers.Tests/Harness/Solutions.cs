using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>Projects as an IDE holds them: with their options, and with their generators running behind them.</summary>
internal static class Solutions
{
    /// <summary>A solution of <paramref name="projects"/>, which do not reference one another.</summary>
    public static Solution Open(Tooling tooling, params RuleProject[] projects) =>
        projects.Aggregate(new AdhocWorkspace().CurrentSolution, (solution, project) => Add(solution, project, tooling));

    private static Solution Add(Solution solution, RuleProject project, Tooling tooling)
    {
        var compilation = project.Compile();
        var id = ProjectId.CreateNewId(compilation.AssemblyName);
        var folder = $"/{compilation.AssemblyName}/";
        return solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name: compilation.AssemblyName!,
            compilation.AssemblyName!,
            LanguageNames.CSharp,
            folder + compilation.AssemblyName + ".csproj",
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            documents: compilation.SyntaxTrees.Select(tree => Document(tree.FilePath, tree.GetText())),
            metadataReferences: compilation.References,
            analyzerReferences: [tooling.GeneratorsAsReference])
            .WithAnalyzerConfigDocuments(
            [
                Document(".editorconfig", SourceText.From(project.EditorConfig)),
                Document(".globalconfig", SourceText.From(GlobalConfig(project.GlobalOptions))),
            ]));

        DocumentInfo Document(string name, SourceText text) => DocumentInfo.Create(
            DocumentId.CreateNewId(id, name),
            name,
            loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default)),
            filePath: folder + name);
    }

    private static string GlobalConfig(IReadOnlyDictionary<string, string> options) =>
        string.Join('\n', options.Select(option => $"{option.Key} = {option.Value}").Prepend("is_global = true"));

    /// <summary>The texts of the sources by the names of their files.</summary>
    public static async Task<SortedDictionary<string, string>> Texts(Project project)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents)
        {
            texts.Add(document.Name, (await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    /// <summary>All of it to be read in a message.</summary>
    public static string Print(IEnumerable<KeyValuePair<string, string>> texts) =>
        string.Join('\n', texts.Select(text => $"// ==== {text.Key}\n{text.Value}"));
}
