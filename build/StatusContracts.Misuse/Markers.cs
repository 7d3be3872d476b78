using System.Text.RegularExpressions;

namespace StatusContracts.Misuse;

/// <summary>Comments at the end of lines that name the rules which are reported there: <c>// STC1003, STC1009</c>.</summary>
internal static partial class Markers
{
    /// <summary>Each marked place of the files, which are given by path and text.</summary>
    public static IEnumerable<(string Id, string File, int Line)> Read(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from Match id in Id().Matches(Comment().Match(line.Text).Value)
        select (id.Value, file.Path, line.Number);

    [GeneratedRegex(@"// STC\d{4}(, STC\d{4})*\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"STC\d{4}")]
    private static partial Regex Id();
}
