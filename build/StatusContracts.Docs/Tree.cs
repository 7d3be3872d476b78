namespace StatusContracts.Docs;

/// <summary>The files of the repository, or of a copy of it.</summary>
/// <param name="root">The folder that holds the solution.</param>
internal sealed class Tree(string root)
{
    /// <summary>The nearest folder at or above <paramref name="folder"/> that holds the solution.</summary>
    public static string Find(string folder) => File.Exists(Path.Combine(folder, "StatusContracts.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("StatusContracts.sln is in no folder above."));

    /// <summary>The text of a file, or null when there is none.</summary>
    public string? Read(string path) => File.Exists(FullPath(path)) ? File.ReadAllText(FullPath(path)) : null;

    /// <summary>Writes a file, its folder too, in UTF-8 without a mark.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    /// <summary>The files of a folder that exist, by name.</summary>
    public IEnumerable<string> Files(string folder) => Directory.Exists(FullPath(folder))
        ? Directory.EnumerateFiles(FullPath(folder)).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
        : [];

    private string FullPath(string path) => Path.Combine(root, path);
}
