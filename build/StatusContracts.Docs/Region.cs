namespace StatusContracts.Docs;

/// <summary>The part of a page that this tool writes, between a pair of comments that nobody sees.</summary>
internal static class Region
{
    public static string Begin(string name) => $"<!-- {name} -->";

    public static string End(string name) => $"<!-- /{name} -->";

    /// <summary>The region with its comments.</summary>
    public static string Of(string name, string content) => $"{Begin(name)}\n{content}\n{End(name)}";

    /// <summary>The text with another content of the region, or null when the comments are not there as one pair.</summary>
    public static string? Replace(string text, string name, string content)
    {
        var begin = text.IndexOf(Begin(name), StringComparison.Ordinal);
        var end = text.IndexOf(End(name), StringComparison.Ordinal);
        return begin < 0 || end < begin ? null : text[..begin] + Of(name, content) + text[(end + End(name).Length)..];
    }
}
