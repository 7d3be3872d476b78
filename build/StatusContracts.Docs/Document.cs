namespace StatusContracts.Docs;

/// <summary>A file that this tool writes, wholly or in part.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Found">What it says now; null when it is not there.</param>
/// <param name="Wanted">What it should say; null when a person has to act first, or when it should not be there.</param>
/// <param name="Trouble">What the person has to do.</param>
/// <param name="Tree">Where it is.</param>
internal sealed record Document(string Path, string? Found, string? Wanted, string? Trouble, Tree Tree)
{
    /// <summary>What is wrong, in words, or null.</summary>
    public string? Drift => Trouble is not null ? $"{Path}: {Trouble}"
        : Found is null ? $"{Path}: is not there."
        : Found == Wanted ? null
        : $"{Path}: {FirstDifference(Found.Split('\n'), Wanted!.Split('\n'))}";

    private static string FirstDifference(string[] found, string[] wanted)
    {
        var line = 0;
        while (line < found.Length && line < wanted.Length && found[line] == wanted[line])
        {
            line++;
        }

        return $"line {line + 1}\n    says   {Line(found, line)}\n    should {Line(wanted, line)}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";
}
