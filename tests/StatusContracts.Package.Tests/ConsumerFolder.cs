using System.Reflection;

namespace StatusContracts.Package.Tests;

/// <summary>
/// A copy of <c>Consumer/</c> outside the repository whose only package source is the folder of the package under
/// test and whose package cache is its own: what builds here builds from that package and the SDK, and nothing else.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("StatusContracts.Consumer.").FullName;
    private readonly Dictionary<string, string> _environment;

    private ConsumerFolder() => _environment = new() { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") };

    public static Task<ConsumerFolder> Create() => Create(["StatusContracts"], otherSource: null);

    /// <summary>
    /// The same for a project of tests, which needs <paramref name="package"/> beside the library, and a test framework: that
    /// comes from where this repository's own came from.
    /// </summary>
    /// <param name="project">The project of tests.</param>
    public static async Task<ConsumerFolder> CreateForTests(string package, string project)
    {
        const string Versions = "Directory.Packages.props";
        var restored = typeof(ConsumerFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "NuGetPackageRoot").Value;
        var consumer = await Create(["StatusContracts", package], restored);
        File.Copy(Path.Combine(Repository.Root, Versions), Path.Combine(consumer._root, project, Versions));
        return consumer;
    }

    private static async Task<ConsumerFolder> Create(string[] packages, string? otherSource)
    {
        var consumer = new ConsumerFolder();
        var source = Directory.CreateDirectory(Path.Combine(consumer._root, "source")).FullName;
        foreach (var package in packages)
        {
            var file = await PackageUnderTest.Of(package);
            File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        }

        var other = otherSource is null ? "" : $"""<add key="packages of the repository" value="{otherSource}" />""";
        File.WriteAllText(Path.Combine(consumer._root, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="package under test" value="{source}" />{other}</packageSources>
            </configuration>
            """);

        var files = Path.Combine(Repository.Root, "tests", "StatusContracts.Package.Tests", "Consumer");
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(consumer._root, Path.GetRelativePath(files, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return consumer;
    }

    /// <summary>Restores a project, so that many builds of it need not.</summary>
    public Task Restore(string project, params string[] arguments) =>
        Dotnet.Succeed(_root, _environment, ["restore", project, .. arguments]);

    /// <summary>Builds a project; the exit code is the caller's to judge.</summary>
    public Task<(int ExitCode, string Output)> Build(string project, params string[] arguments) =>
        Dotnet.Run(_root, _environment, ["build", project, .. arguments]);

    /// <summary>Runs the tests of a project; the exit code is the caller's to judge.</summary>
    public Task<(int ExitCode, string Output)> Test(string project, params string[] arguments) =>
        Dotnet.Run(_root, _environment, ["test", project, .. arguments]);

    /// <summary>Writes <paramref name="text"/> behind the only place where <paramref name="anchor"/> stands in a file.</summary>
    public void Edit(string file, string anchor, string text)
    {
        var path = Path.Combine(_root, file);
        var parts = File.ReadAllText(path).Split(anchor);
        Assert.Equal(2, parts.Length);
        File.WriteAllText(path, parts[0] + anchor + text + parts[1]);
    }

    /// <summary>Builds a project and starts it on a free loopback port.</summary>
    public async Task<RunningApp> Start(string project, params string[] arguments)
    {
        var output = Path.Combine(_root, "out", Guid.NewGuid().ToString("N"));
        await Dotnet.Succeed(_root, _environment, ["build", project, "-o", output, .. arguments]);
        return await RunningApp.Start(Path.Combine(output, project + ".dll"), _environment);
    }

    /// <summary>The text of all files that the generator wrote for a project.</summary>
    public string GeneratedSources(string project) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(_root, project, "obj", "generated"), "*.g.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("StatusContracts.Analyzers", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
