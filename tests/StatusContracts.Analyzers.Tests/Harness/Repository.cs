namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The file behind a path that the compiler wrote, which deterministic builds map to <c>/_/</c>.</summary>
    public static string File(string compiledPath) => compiledPath.StartsWith("/_/", StringComparison.Ordinal)
        ? Path.Combine(Root, compiledPath[3..])
        : compiledPath;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "StatusContracts.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
