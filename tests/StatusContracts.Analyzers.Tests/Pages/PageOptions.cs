namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>The options of a page's block: what stands under a section is an <c>.editorconfig</c>, the rest a <c>.globalconfig</c>.</summary>
/// <param name="Global">The keys before any section.</param>
/// <param name="EditorConfig">The sections.</param>
internal sealed record PageOptions(IReadOnlyDictionary<string, string> Global, string EditorConfig)
{
    public static PageOptions Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToArray();
        var section = Array.FindIndex(lines, line => line.StartsWith('['));
        var global = section < 0 ? lines : lines[..section];
        return new(
            global.Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("is_global", StringComparison.Ordinal))
                .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
                .ToDictionary(pair => pair[0], pair => pair[1]),
            section < 0 ? "" : string.Join('\n', lines[section..]));
    }
}
