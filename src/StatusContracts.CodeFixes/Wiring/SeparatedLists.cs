using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>Edits lists with commas so that lines, indentation and comments stay as a person would leave them.</summary>
internal static class SeparatedLists
{
    /// <summary>The list with <paramref name="added"/> at the end: on lines of their own where the last element has one.</summary>
    public static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, IEnumerable<T> added)
        where T : SyntaxNode
    {
        var elements = list.ToList();
        var commas = list.GetSeparators().ToList();
        var endsWithComma = elements.Count > 0 && commas.Count == elements.Count;
        foreach (var element in added)
        {
            if (elements.Count == 0)
            {
                elements.Add(element);
                continue;
            }

            var last = elements[elements.Count - 1];
            var next = element.WithLeadingTrivia(last.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
            if (endsWithComma)
            {
                commas.Add(commas[commas.Count - 1].WithTrailingTrivia(LineEnd(commas[commas.Count - 1].TrailingTrivia)));
            }
            else
            {
                // What follows the last element stays with it, behind the comma that it gets.
                var rest = last.GetTrailingTrivia();
                var ownLine = LineEnd(rest).Count > 0;
                commas.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(
                    ownLine ? rest : commas.Count > 0 ? commas[commas.Count - 1].TrailingTrivia : [SyntaxFactory.Space]));
                elements[elements.Count - 1] = ownLine ? last.WithoutTrailingTrivia() : last;
                next = ownLine ? next.WithTrailingTrivia(LineEnd(rest)) : next;
            }

            elements.Add(next);
        }

        return SyntaxFactory.SeparatedList(elements, commas);
    }

    /// <summary>
    /// The list with <paramref name="items"/> before the element at <paramref name="place"/>: each on a line of its own where
    /// the elements are, or all on one.
    /// </summary>
    public static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int place, IEnumerable<T> items)
        where T : SyntaxNode
    {
        if (place >= list.Count)
        {
            return Append(list, items);
        }

        var lineEnd = list.GetSeparators().SelectMany(static comma => comma.TrailingTrivia)
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(lineEnd == default ? SyntaxFactory.Space : lineEnd);
        var (nodes, commas) = (list.ToList(), list.GetSeparators().ToList());
        var indentation = nodes[place].GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        foreach (var item in items.Reverse())
        {
            commas.Insert(place, comma);
            nodes.Insert(place, item.WithLeadingTrivia(indentation));
        }

        return SyntaxFactory.SeparatedList(nodes, commas);
    }

    /// <summary>The list without the elements that <paramref name="isRemoved"/> selects, and without what is said of them.</summary>
    public static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, Func<T, bool> isRemoved)
        where T : SyntaxNode
    {
        var elements = new List<T>();
        var commas = new List<SyntaxToken>();
        for (var i = 0; i < list.Count; i++)
        {
            if (!isRemoved(list[i]))
            {
                elements.Add(list[i]);
                if (i < list.SeparatorCount)
                {
                    commas.Add(list.GetSeparator(i));
                }
            }
        }

        // The last of those that are left needs no comma, unless the list ends with one; what stood behind it stays.
        if (elements.Count > 0 && commas.Count == elements.Count && list.SeparatorCount < list.Count)
        {
            var behind = commas[commas.Count - 1].TrailingTrivia;
            var end = behind.Any(IsComment) ? behind : LineEnd(list[list.Count - 1].GetTrailingTrivia());
            elements[elements.Count - 1] = elements[elements.Count - 1].WithTrailingTrivia(end);
            commas.RemoveAt(commas.Count - 1);
        }

        return SyntaxFactory.SeparatedList(elements, commas);
    }

    private static SyntaxTriviaList LineEnd(SyntaxTriviaList trivia) =>
        SyntaxFactory.TriviaList(trivia.Where(static part => part.IsKind(SyntaxKind.EndOfLineTrivia)));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
