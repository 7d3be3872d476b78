using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// The words of a text: every identifier in it, and those of comments and strings. Tokens would be exact, but making them of
/// all bodies of a program costs more than everything else.
/// </summary>
internal static class Words
{
    /// <summary>
    /// Calls <paramref name="found"/> for each word of <paramref name="span"/>. False when an identifier may be spelt in
    /// another way than it is compared: with escapes, or with characters that do not count.
    /// </summary>
    public static bool Each(SourceText text, TextSpan span, Action<ulong> found)
    {
        var characters = new char[span.Length];
        text.CopyTo(span.Start, characters, 0, span.Length);
        return Each(characters, found);
    }

    private static bool Each(char[] text, Action<ulong> found)
    {
        var isPlain = true;
        var hash = Fingerprint.Start;
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPart(c))
            {
                hash = Fingerprint.Next(hash, c);
                isInWord = true;
                continue;
            }

            isPlain &= c < 0x80 ? c != '\\' || i + 1 == text.Length || text[i + 1] is not ('u' or 'U') : !MayBeLeftOut(c);
            if (isInWord)
            {
                found(hash);
                (hash, isInWord) = (Fingerprint.Start, false);
            }
        }

        if (isInWord)
        {
            found(hash);
        }

        return isPlain;
    }

    private static bool IsPart(char c) =>
        c < 0x80 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_' : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.LetterNumber;

    private static bool MayBeLeftOut(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
