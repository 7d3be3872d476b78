namespace StatusContracts.Misuse;

/// <summary>The folder of the sample.</summary>
internal sealed class Sample(string root)
{
    private string Expected => Path.Combine(Root, "expected.txt");

    public string Root => root;

    /// <summary>What <c>expected.txt</c> says of each rule.</summary>
    public IReadOnlyDictionary<string, string> Messages
    {
        get => ExpectedMessages.Read(File.ReadAllText(Expected));
        set => File.WriteAllText(Expected, ExpectedMessages.Write(value));
    }

    /// <summary>What the compiler logged for each project when it was built.</summary>
    public IEnumerable<string> Logs => Directory.EnumerateDirectories(Root)
        .Where(project => Directory.EnumerateFiles(project, "*.csproj").Any())
        .Order(StringComparer.Ordinal)
        .Select(project => File.ReadAllText(Path.Combine(project, "obj", "reported.sarif")));

    /// <summary>The path from the root, and the text, of each file that a person wrote.</summary>
    public IEnumerable<(string Path, string Text)> Sources => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), Full: file))
        .Where(file => !file.Path.Split('/').Any(folder => folder is "bin" or "obj"))
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => (file.Path, File.ReadAllText(file.Full)));
}
