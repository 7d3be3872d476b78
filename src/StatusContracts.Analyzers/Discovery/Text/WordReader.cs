using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Discovery.Rereading;

namespace StatusContracts.Discovery.Text;

/// <summary>
/// Reads the words of a text: every identifier in it, and those of comments and strings. Tokens would be exact, but making
/// them of all bodies of a program costs more than everything else.
/// </summary>
internal struct WordReader
{
    // Most members and files fit in; what does not has one of its own.
    private const int Kept = 1 << 14;

    [ThreadStatic]
    private static char[]? _kept;

    private readonly char[] _text;
    private readonly TextSpan _span;
    private int _position;
    private int _start;

    /// <param name="text">The text of a file.</param>
    /// <param name="span">What is read of it. Until that is done, nobody else may begin to read on this thread.</param>
    public WordReader(SourceText text, TextSpan span)
    {
        _text = span.Length > Kept ? new char[span.Length] : _kept ??= new char[Kept];
        _span = span;
        text.CopyTo(span.Start, _text, 0, span.Length);
    }

    /// <summary>What stands for the word, as <see cref="Fingerprint.OfName"/> does for a name.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Where in the file the word begins.</summary>
    public readonly int Start => _span.Start + _start;

    /// <summary>The number of its characters.</summary>
    public readonly int Length => _position - _start;

    /// <summary>
    /// Whether an identifier, in what was read so far, may be spelt in another way than it is compared: with escapes, or with
    /// characters that do not count.
    /// </summary>
    public bool HasOtherSpellings { get; private set; }

    /// <summary>A character of the word.</summary>
    public readonly char this[int index] => _text[_start + index];

    /// <summary>The word.</summary>
    public readonly override string ToString() => new(_text, _start, Length);

    /// <summary>Whether the word begins with <paramref name="prefix"/>.</summary>
    public readonly bool StartsWith(string prefix)
    {
        for (var i = 0; i < prefix.Length; i++)
        {
            if (i >= Length || this[i] != prefix[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes to the next word; false at the end.</summary>
    public bool Read()
    {
        for (; _position < _span.Length; _position++)
        {
            var c = _text[_position];
            if (IsPart(c))
            {
                ReadWord();
                return true;
            }

            if (c == '\\' && _position + 1 < _span.Length && IsPart(_text[_position + 1]))
            {
                // "\tMap" has the word Map.
                HasOtherSpellings |= _text[++_position] is 'u' or 'U';
            }
            else
            {
                HasOtherSpellings |= c >= 0x80 && IsLeftOut(c);
            }
        }

        return false;
    }

    private void ReadWord()
    {
        var hash = Fingerprint.Start;
        for (_start = _position; _position < _span.Length && IsPart(_text[_position]); _position++)
        {
            hash = Fingerprint.Next(hash, _text[_position]);
        }

        Hash = hash;
    }

    private static bool IsPart(char c) =>
        c < 0x80 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_' : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.LetterNumber;

    private static bool IsLeftOut(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
