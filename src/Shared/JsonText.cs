using System.Globalization;
using System.Text;

namespace StatusContracts.Shared;

/// <summary>
/// JSON strings (RFC 8259, section 7). System.Text.Json is not there when a compiler loads the generator, so the
/// forty lines are ours; a test holds them against it.
/// </summary>
internal static class JsonText
{
    /// <summary>
    /// Appends <paramref name="value"/> as a JSON string. Readable text stays as it is; what would break a line,
    /// hide or reorder text is escaped, so that the result is safe inside a C# raw literal as well; a lone surrogate,
    /// which no UTF-8 can hold, becomes U+FFFD.
    /// </summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                text.Append('\uFFFD');
            }
            else if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (IsReadable(c))
            {
                text.Append(c);
            }
            else
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        text.Append('"');
    }

    /// <summary>Whether a person sees <paramref name="c"/> as what it is. Says nothing about surrogates.</summary>
    // A fixed list, not a Unicode category: the tables of the compiler's machine and of the server may differ.
    public static bool IsReadable(char c) => c switch
    {
        < ' ' => false,                         // C0 controls
        >= '\u007F' and <= '\u009F' => false,   // DEL and the C1 controls, U+0085 (a line end to C#) among them
        >= '\u200B' and <= '\u200F' => false,   // zero-width characters and direction marks
        >= '\u2028' and <= '\u202E' => false,   // line and paragraph separators, direction embeddings
        >= '\u2060' and <= '\u206F' => false,   // invisible operators and direction isolates
        '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };
}
