using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Discovery.Rereading;

namespace StatusContracts.Discovery.Text;

/// <summary>
/// Where a file has a word. Its text is read once, whatever is typed elsewhere; tokens are made only of the words that
/// somebody asks for.
/// </summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> Known = new();

    private readonly SyntaxTree _tree;
    private readonly HashSet<ulong> _words = [];
    private readonly bool _hasOtherSpellings;

    private FileWords(SyntaxTree tree)
    {
        _tree = tree;
        var text = tree.GetText();
        var reader = new WordReader(text, new(0, text.Length));
        while (reader.Read())
        {
            _words.Add(reader.Hash);
        }

        _hasOtherSpellings = reader.HasOtherSpellings;
    }

    public static FileWords Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new(tree));

    /// <summary>
    /// The identifiers that are spelt <paramref name="word"/>, and the strings that have it as a word, in the order of the
    /// file. A string may come twice.
    /// </summary>
    public IEnumerable<SyntaxToken> Tokens(string word)
    {
        var hash = Fingerprint.OfName(word);
        return _hasOtherSpellings ? Walked().Where(token => token.ValueText == word || (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Contains(word)))
            : _words.Contains(hash) ? At(Places(reader => reader.Hash == hash))
            : [];
    }

    /// <summary>The identifiers that are spelt in such a way.</summary>
    /// <param name="prefix">What they begin with.</param>
    /// <param name="isSought">Tells of the whole spelling.</param>
    public IEnumerable<SyntaxToken> Identifiers(string prefix, Func<string, bool> isSought)
    {
        var tokens = _hasOtherSpellings
            ? Walked()
            : At(Places(reader => reader.StartsWith(prefix) && isSought(reader.ToString())));
        return tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)
            && token.ValueText.StartsWith(prefix, StringComparison.Ordinal) && isSought(token.ValueText));
    }

    private IEnumerable<SyntaxToken> Walked() => _tree.GetRoot()
        .DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken));

    private List<int> Places(Func<WordReader, bool> isSought)
    {
        var text = _tree.GetText();
        var reader = new WordReader(text, new(0, text.Length));
        var places = new List<int>();
        while (reader.Read())
        {
            if (isSought(reader))
            {
                places.Add(reader.Start);
            }
        }

        return places;
    }

    // Words of comments are in no token, those of other strings in tokens that nobody asks for.
    private IEnumerable<SyntaxToken> At(List<int> places)
    {
        var root = places.Count > 0 ? _tree.GetRoot() : null;
        foreach (var place in places)
        {
            var token = root!.FindToken(place);
            if (token.Span.Contains(place) && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)))
            {
                yield return token;
            }
        }
    }
}
