namespace StatusContracts.Package.Tests;

/// <summary>
/// The package that the tests open and consume: the one that <c>STATUSCONTRACTS_PACKAGE</c> names, so that a build
/// tests the very file that it ships; otherwise one packed here, so that <c>dotnet test</c> needs no step before it.
/// </summary>
internal static class PackageUnderTest
{
    private static readonly Lazy<Task<string>> File = new(Find);

    /// <summary>The full path of the .nupkg.</summary>
    public static Task<string> Path => File.Value;

    private static async Task<string> Find()
    {
        if (Environment.GetEnvironmentVariable("STATUSCONTRACTS_PACKAGE") is { Length: > 0 } given)
        {
            return System.IO.Path.GetFullPath(given);
        }

        // A place of its own inside the repository: other projects may be building at this moment, and what lies
        // outside is not covered by the path map.
        var folder = System.IO.Path.Combine(Repository.Root, "artifacts", "package-tests");
        var output = System.IO.Path.Combine(folder, "package");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        // What analyzers say of these sources has been said by the build that the tests are part of.
        await Dotnet.Succeed(
            Repository.Root, new Dictionary<string, string>(),
            "pack", "src/StatusContracts", "-c", "Release", "--artifacts-path", folder, "-o", output, "-p:RunAnalyzers=false");
        return Directory.GetFiles(output, "*.nupkg").Single();
    }
}
