using System.Xml.Linq;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Misuse;

/// <summary>The application of <c>samples/Misuse</c> that makes nearly every mistake, as a project of the tests.</summary>
internal static class MisusedShop
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "Misuse", "Shop");

    // Not Directory.Build.props: its properties are the same for every project, and none of them is read by a rule.
    private static readonly XDocument Project = XDocument.Load(Path.Combine(Folder, "Shop.csproj"));

    public static RuleProject Read() => new([.. Sources()])
    {
        AssemblyName = "Shop",
        GlobalOptions = Config()
            .Append(("build_property.StatusContractsMaxStubs", Property("StatusContractsMaxStubs")))
            .ToDictionary(option => option.Item1, option => option.Item2),
    };

    // What the SDK writes into the assembly is written here by hand.
    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)
        .Append($"""[assembly: System.Reflection.AssemblyInformationalVersion("{Property("Version")}")]""");

    private static IEnumerable<(string, string)> Config() => File.ReadLines(Path.Combine(Folder, ".globalconfig"))
        .Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#' && !line.StartsWith("is_global", StringComparison.Ordinal))
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .Select(pair => (pair[0], pair[1]));

    private static string Property(string name) => Project.Descendants(name).Single().Value;
}
