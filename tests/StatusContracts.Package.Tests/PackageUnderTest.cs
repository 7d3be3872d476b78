using System.Collections.Concurrent;

namespace StatusContracts.Package.Tests;

/// <summary>
/// The packages that the tests open and consume: those in the folder that <c>STATUSCONTRACTS_PACKAGES</c> names, so that a
/// build tests the very files that it ships; otherwise packed here, so that <c>dotnet test</c> needs no step before it.
/// </summary>
internal static class PackageUnderTest
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Files = [];
    private static readonly SemaphoreSlim Packing = new(1);

    /// <summary>The full path of the .nupkg of the library.</summary>
    public static Task<string> Path => Of("StatusContracts");

    /// <summary>The full path of the .nupkg of one of the projects in <c>src</c>.</summary>
    public static Task<string> Of(string project) => Files.GetOrAdd(project, key => new(() => Find(key))).Value;

    private static async Task<string> Find(string project)
    {
        if (Environment.GetEnvironmentVariable("STATUSCONTRACTS_PACKAGES") is { Length: > 0 } given)
        {
            return Only(given, project);
        }

        // A place of its own inside the repository: other projects may be building at this moment, and what lies
        // outside is not covered by the path map.
        var folder = System.IO.Path.Combine(Repository.Root, "artifacts", "package-tests");
        var output = System.IO.Path.Combine(folder, "package", project);
        await Packing.WaitAsync();
        try
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }

            // What analyzers say of these sources has been said by the build that the tests are part of.
            await Dotnet.Succeed(
                Repository.Root, new Dictionary<string, string>(),
                "pack", $"src/{project}", "-c", "Release", "--artifacts-path", folder, "-o", output, "-p:RunAnalyzers=false");
        }
        finally
        {
            Packing.Release();
        }

        return Only(output, project);
    }

    // Of StatusContracts.0.1.0.nupkg and StatusContracts.Testing.0.1.0.nupkg each begins with the name of the first.
    private static string Only(string folder, string project) => Directory.GetFiles(System.IO.Path.GetFullPath(folder), "*.nupkg")
        .Single(file => System.IO.Path.GetFileName(file).StartsWith(project + ".", StringComparison.Ordinal)
            && char.IsAsciiDigit(System.IO.Path.GetFileName(file)[project.Length + 1]));
}
