using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>
/// Small edits at random places: what is typed by accident, and what could have been typed. Few at a time, and more often
/// than not with code of the same sort, so that most variants still mean something to an analyzer.
/// </summary>
internal sealed class Mutations
{
    private const int MostEdits = 4;

    private readonly Dictionary<SyntaxKind, string[]> _tokens;
    private readonly Dictionary<Fragment, string[]> _fragments;
    private readonly string[] _anyToken;

    /// <param name="files">Where tokens and fragments are taken from.</param>
    public Mutations(IEnumerable<FuzzFile> files)
    {
        var all = files.ToArray();
        _tokens = all.SelectMany(file => file.Tokens).Select(token => (Kind: token.Kind(), token.Text)).Distinct()
            .GroupBy(token => token.Kind, token => token.Text).ToDictionary(kind => kind.Key, kind => kind.ToArray());
        _fragments = all.SelectMany(file => file.Nodes.Select(node => (node.Sort, Text: file.Text.ToString(node.Span)))).Distinct()
            .GroupBy(node => node.Sort, node => node.Text).ToDictionary(sort => sort.Key, sort => sort.ToArray());
        _anyToken = [.. _tokens.Values.SelectMany(texts => texts).Distinct()];
    }

    /// <summary>Edits of <paramref name="file"/> that do not touch one another, and change it.</summary>
    public TextChange[] Mutate(FuzzFile file, Random random)
    {
        while (true)
        {
            var changes = Edits(file, random);
            if (!file.Text.WithChanges(changes).ContentEquals(file.Text))
            {
                return changes;
            }
        }
    }

    private TextChange[] Edits(FuzzFile file, Random random)
    {
        var changes = new List<TextChange>();
        for (var edits = Math.Min(random.Next(1, MostEdits + 1), random.Next(1, MostEdits + 1)); edits > 0; edits--)
        {
            var edit = Edit(file, random);
            if (!edit.Any(change => changes.Any(other => other.Span.IntersectsWith(change.Span))))
            {
                changes.AddRange(edit);
            }
        }

        return [.. changes.OrderBy(change => change.Span.Start)];
    }

    private TextChange[] Edit(FuzzFile file, Random random)
    {
        var index = random.Next(file.Tokens.Length);
        var token = file.Tokens[index];
        return random.Next(20) switch
        {
            // Delete, duplicate, swap
            < 2 => [new(token.Span, "")],
            < 4 => [new(new(token.Span.End, 0), " " + token.Text)],
            < 5 when index + 1 < file.Tokens.Length => Swap(token, file.Tokens[index + 1]),
            < 6 => Swap(token, file.Tokens[random.Next(file.Tokens.Length)]),
            < 9 => Swap(token, Alike(file, token, random)),

            // Tokens from elsewhere
            < 12 => [new(token.Span, Pick(_tokens[token.Kind()], random))],
            < 13 => [new(token.Span, _anyToken[random.Next(_anyToken.Length)])],

            // Fragments from elsewhere: instead of one, beside one, or one less
            < 17 when file.Nodes.Length > 0 => Splice(file, random, static node => node.Span),
            < 19 when file.Nodes.Length > 0 => Splice(file, random, static node => new(node.Span.Start, 0)),
            < 20 when file.Nodes.Length > 0 => [new(file.Nodes[random.Next(file.Nodes.Length)].Span, "")],
            _ => [],
        };
    }

    private TextChange[] Splice(FuzzFile file, Random random, Func<(Fragment Sort, TextSpan Span), TextSpan> place)
    {
        var node = file.Nodes[random.Next(file.Nodes.Length)];
        return [new(place(node), $"{Pick(_fragments[node.Sort], random)}{(place(node).IsEmpty ? Separator(node.Sort) : "")}")];
    }

    private static string Separator(Fragment sort) => sort is Fragment.Argument or Fragment.Parameter or Fragment.Attribute ? ", " : "\n";

    private static SyntaxToken Alike(FuzzFile file, SyntaxToken token, Random random)
    {
        var alike = file.Tokens.Where(other => other.IsKind(token.Kind())).ToArray();
        return alike[random.Next(alike.Length)];
    }

    private static TextChange[] Swap(SyntaxToken left, SyntaxToken right) =>
        left == right ? [] : [new(left.Span, right.Text), new(right.Span, left.Text)];

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
