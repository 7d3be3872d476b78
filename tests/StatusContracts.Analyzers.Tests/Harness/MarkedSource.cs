using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// A source with marks where diagnostics are expected: <c>[|…|]</c> for the rule under test, <c>{|STC1001:…|}</c> for a
/// rule by its id. Marks of one kind nest; marks of the two kinds may also overlap. An empty mark is a position.
/// </summary>
/// <param name="Text">The source without its marks.</param>
/// <param name="Marks">In the order of their beginnings.</param>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<Mark> Marks)
{
    /// <exception cref="FormatException">A mark lacks its beginning or its end.</exception>
    public static MarkedSource Read(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var marks = new SortedList<int, Mark>();
        var open = new Dictionary<char, Stack<(string? Id, int Start, int Sign)>> { [']'] = new(), ['}'] = new() };
        var read = 0;
        foreach (Match match in Signs().Matches(markup))
        {
            text.Append(markup, read, match.Index - read);
            read = match.Index + match.Length;
            if (match.Value[0] != '|')
            {
                var id = match.Groups["id"] is { Success: true } named ? named.Value : null;
                open[id is null ? ']' : '}'].Push((id, text.Length, match.Index));
            }
            else if (open[match.Value[1]].TryPop(out var begun))
            {
                marks.Add(begun.Sign, new(begun.Id, TextSpan.FromBounds(begun.Start, text.Length)));
            }
            else
            {
                throw Stray($"'{match.Value}' ends a mark that never began", markup, match.Index);
            }
        }

        text.Append(markup, read, markup.Length - read);
        if (open.Values.Any(stack => stack.Count > 0))
        {
            throw Stray("A mark has no end", markup, markup.Length);
        }

        return new(text.ToString(), [.. marks.Values]);
    }

    /// <summary>The text with <paramref name="marks"/> put in: what <see cref="Read"/> would take.</summary>
    public static string Write(string text, IEnumerable<Mark> marks)
    {
        // At one place ends come first, then whole empty marks, then beginnings; what is longer lies outside.
        var signs = marks.SelectMany(mark => mark.Span.IsEmpty
            ? [(Place: mark.Span.Start, Order: 0, Sign: Begin(mark) + End(mark))]
            : new[]
            {
                (Place: mark.Span.Start, Order: 1 + text.Length - mark.Span.Length, Sign: Begin(mark)),
                (Place: mark.Span.End, Order: mark.Span.Length - text.Length - 1, Sign: End(mark)),
            });
        var markup = new StringBuilder();
        var written = 0;
        foreach (var (place, _, sign) in signs.OrderBy(sign => sign.Place).ThenBy(sign => sign.Order))
        {
            markup.Append(text, written, place - written).Append(sign);
            written = place;
        }

        return markup.Append(text, written, text.Length - written).ToString();
    }

    private static string Begin(Mark mark) => mark.Id is null ? "[|" : $"{{|{mark.Id}:";

    private static string End(Mark mark) => mark.Id is null ? "|]" : "|}";

    private static FormatException Stray(string what, string markup, int place) =>
        new($"{what}, in line {markup.AsSpan(0, place).Count('\n') + 1}:\n{markup}");

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>[A-Z]+[0-9]+):|\|\}")]
    private static partial Regex Signs();
}
