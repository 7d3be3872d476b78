namespace StatusContracts;

/// <summary>The working tree that the tests were built from, for tests that read its files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The file behind a path that the compiler wrote, which deterministic builds map to <c>/_/</c>.</summary>
    public static string PathOf(string compiledPath) => compiledPath.StartsWith("/_/", StringComparison.Ordinal)
        ? Path.Combine(Root, compiledPath[3..])
        : compiledPath;

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "StatusContracts.sln"))
        ? folder
        : Find(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("StatusContracts.sln"));
}
