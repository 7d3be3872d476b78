using System.Globalization;
using System.Text;
using StatusContracts.Shared;

namespace StatusContracts.Generation;

/// <summary>
/// Text that users typed, as C# source: the only place that escapes. What would break a line, hide or reorder text is
/// always escaped, so that a generated file is read as it looks.
/// </summary>
internal static class Literal
{
    /// <summary>A C# expression of type string.</summary>
    public static string String(string value) => $"\"{Escape(value, inQuotes: true)}\"";

    /// <summary>
    /// A C# expression whose value is the UTF-8 form of <paramref name="value"/>, raw wherever a raw literal can hold it.
    /// A lone surrogate has no UTF-8 form; it becomes U+FFFD, as it does in every encoder of .NET.
    /// </summary>
    public static string Utf8(string value)
    {
        var text = WithoutLoneSurrogates(value);
        if (!FitsRawLiteral(text))
        {
            return $"{String(text)}u8";
        }

        var quotes = new string('"', Math.Max(3, LongestRun(text, '"') + 1));
        return $"{quotes}{text}{quotes}u8";
    }

    /// <summary>The same of several lines, none of them empty, which the source shows as lines.</summary>
    public static string Utf8Lines(IEnumerable<string> lines)
    {
        var text = string.Join("\n", lines.Select(WithoutLoneSurrogates));
        if (!text.All(static c => c == '\n' || JsonText.IsReadable(c)))
        {
            return $"{String(text)}u8";
        }

        var quotes = new string('"', Math.Max(3, LongestRun(text, '"') + 1));
        return $"{quotes}\n{text}\n{quotes}u8";
    }

    /// <summary>Text that stays inside one <c>//</c> comment.</summary>
    public static string Comment(string value) => Escape(value, inQuotes: false);

    private static string Escape(string value, bool inQuotes)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (IsPair(value, i))
            {
                text.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c) || !JsonText.IsReadable(c))
            {
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (inQuotes && c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    // On one line, a raw literal can neither be empty nor begin or end with a quote.
    private static bool FitsRawLiteral(string text) =>
        text.Length > 0 && text[0] != '"' && text[text.Length - 1] != '"' && text.All(JsonText.IsReadable);

    private static int LongestRun(string text, char wanted)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string WithoutLoneSurrogates(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (IsPair(value, i))
            {
                text.Append(value[i]).Append(value[++i]);
            }
            else
            {
                text.Append(char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
            }
        }

        return text.ToString();
    }

    private static bool IsPair(string value, int index) =>
        index + 1 < value.Length && char.IsSurrogatePair(value[index], value[index + 1]);
}
