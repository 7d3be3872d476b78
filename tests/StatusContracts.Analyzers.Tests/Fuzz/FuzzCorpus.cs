using System.Text.RegularExpressions;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Analyzers.Tests.Misuse;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>The programs that are mutated: the samples, and each C# block of the rules' pages.</summary>
internal static partial class FuzzCorpus
{
    /// <summary>The folder of the rules' pages.</summary>
    public static readonly string Pages = Path.Combine(Repository.Root, "src", "StatusContracts.Analyzers", "Rules");

    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    /// <summary>Whatever is there when the test runs.</summary>
    public static IEnumerable<(string Name, RuleProject Project)> Read() => ReadSamples().Concat(ReadPages());

    // As samples/Directory.Build.props has it: what no project stands beside is compiled into each of them. Misuse shares nothing.
    private static IEnumerable<(string Name, RuleProject Project)> ReadSamples()
    {
        const string Misuse = "Misuse";
        yield return ($"samples/{Misuse}/Shop", MisusedShop.Read());
        yield return ($"samples/{Misuse}/Gateway", new([.. Sources(Path.Combine(Samples, Misuse, "Gateway"))]));

        var folders = Directory.GetDirectories(Samples)
            .Where(folder => Path.GetFileName(folder) != Misuse)
            .ToLookup(folder => Directory.EnumerateFiles(folder, "*.csproj").Any());
        var shared = folders[false].SelectMany(Sources).ToArray();
        foreach (var folder in folders[true])
        {
            yield return ($"samples/{Path.GetFileName(folder)}", new([.. Sources(folder), .. shared]));
        }
    }

    private static IEnumerable<(string Name, RuleProject Project)> ReadPages()
    {
        var pages = Directory.Exists(Pages) ? Directory.GetFiles(Pages, "*.md") : [];
        foreach (var page in pages.Order(StringComparer.Ordinal))
        {
            var blocks = Blocks(File.ReadAllText(page));
            for (var i = 0; i < blocks.Length; i++)
            {
                yield return ($"{Path.GetFileName(page)}, block {i}", new(blocks[i]));
            }
        }
    }

    /// <summary>The C# blocks of a page.</summary>
    public static string[] Blocks(string page) =>
        [.. CSharpBlock().Matches(page.ReplaceLineEndings("\n")).Select(block => block.Groups["code"].Value)];

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    [GeneratedRegex("^```csharp[^\n]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
