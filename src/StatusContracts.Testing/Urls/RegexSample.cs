using System.Globalization;
using System.Text;

namespace StatusContracts.Testing.Urls;

/// <summary>
/// One text that a regular expression matches, where it is made of what route constraints are usually made of: characters,
/// classes, groups, alternatives and counts. What it means for the whole text, the expression itself says afterwards.
/// </summary>
internal sealed class RegexSample
{
    private const int MostRepeats = 64;

    private readonly string _pattern;
    private int _at;

    private RegexSample(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _at == _pattern.Length;

    /// <returns>Null when the expression has something else.</returns>
    public static string? Of(string pattern)
    {
        try
        {
            var sample = new RegexSample(pattern);
            var text = sample.Alternatives();
            return sample.IsAtEnd ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The first alternative is as good as any.
    private string Alternatives()
    {
        var first = Sequence();
        while (!IsAtEnd && _pattern[_at] == '|')
        {
            _at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!IsAtEnd && _pattern[_at] is not ('|' or ')'))
        {
            var one = Atom();
            text.Append(string.Concat(Enumerable.Repeat(one, Repeats())));
        }

        return text.ToString();
    }

    private string Atom()
    {
        var c = Next();
        switch (c)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '\\':
                return Escape(Next());
            case '[':
                return Class();
            case '(':
                return Group();
            case '*' or '+' or '?' or '{':
                throw new FormatException();
            default:
                return c.ToString();
        }
    }

    private string Group()
    {
        // Of the groups that begin with ?, only those that name or count nothing but themselves.
        if (!IsAtEnd && _pattern[_at] == '?')
        {
            var end = _pattern.AsSpan(_at).StartsWith("?:") ? _at + 1 : _pattern.AsSpan(_at).StartsWith("?<") ? _pattern.IndexOf('>', _at) : -1;
            _at = end < 0 || _pattern[_at + 2] is '=' or '!' ? throw new FormatException() : end + 1;
        }

        var text = Alternatives();
        return Next() == ')' ? text : throw new FormatException();
    }

    private string Class()
    {
        var first = Next();
        if (first == '^')
        {
            throw new FormatException();
        }

        var text = first == '\\' ? Escape(Next()) : first.ToString();
        while (Next() is var c && c != ']')
        {
            if (c == '\\')
            {
                Next();
            }
        }

        return text;
    }

    private static string Escape(char c) => c switch
    {
        'd' => "1",
        'w' => "a",
        'b' or 'A' or 'z' or 'Z' => "",
        _ when char.IsAsciiLetterOrDigit(c) => throw new FormatException(),
        _ => c.ToString(),
    };

    private int Repeats()
    {
        var count = IsAtEnd ? 1 : _pattern[_at] switch
        {
            '+' or '*' or '?' => Skip(1),
            '{' => Count(),
            _ => 1,
        };

        // Lazy or greedy, it is the same text.
        if (!IsAtEnd && _pattern[_at] == '?' && _at > 0 && _pattern[_at - 1] is '+' or '*' or '?' or '}')
        {
            _at++;
        }

        return count;
    }

    private int Skip(int count)
    {
        _at++;
        return count;
    }

    // {3}, {3,}, {3,5}
    private int Count()
    {
        var end = _pattern.IndexOf('}', _at);
        var least = end < 0 ? "" : _pattern[(_at + 1)..end].Split(',')[0];
        _at = end + 1;
        return int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostRepeats
            ? count
            : throw new FormatException();
    }

    private char Next() => IsAtEnd ? throw new FormatException() : _pattern[_at++];
}
