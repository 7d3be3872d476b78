using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Discovery.Text;

namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// What one file declares, and what it mentions. Nothing in here belongs to the compiler: it may outlive the tree.
/// </summary>
internal sealed class FileFacts
{
    // An edit leaves the trees of other files what they are.
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> Known = new();

    private ulong[]? _mentioned;

    /// <summary>What other files can see: all tokens but those of the bodies of methods and of top-level statements.</summary>
    public Fingerprint Declared { get; init; }

    /// <summary>The whole text; read only where a type has parts in several files.</summary>
    public Fingerprint Whole { get; init; }

    /// <summary>The names in what is declared, sorted.</summary>
    public ulong[] DeclaredMentions { get; init; } = [];

    /// <summary>The types of the file, nested ones included, and the attributes among them without their suffix too.</summary>
    public ulong[] Types { get; init; } = [];

    /// <summary>The types of which other files may have parts.</summary>
    public ulong[] PartialTypes { get; init; } = [];

    /// <summary>The extension members: they are found by their own names.</summary>
    public ulong[] Extensions { get; init; } = [];

    /// <summary>The members of all types.</summary>
    public ulong[] Members { get; init; } = [];

    /// <summary>The namespaces: the last part of each, and the whole.</summary>
    public (ulong Last, ulong Full)[] Namespaces { get; init; } = [];

    /// <summary>What holds for every file: <c>global using</c> and attributes of the assembly.</summary>
    public Fingerprint Global { get; init; }

    /// <summary>The names in that.</summary>
    public ulong[] GlobalMentions { get; init; } = [];

    /// <summary>Whether what it declares may be meant without being named: by the language, or by a full name in our code.</summary>
    public bool IsMeantUnnamed { get; init; }

    /// <summary>The last program that had this file, where the next may begin to compare.</summary>
    public ProgramFacts? Program { get; set; }

    /// <summary>Where the bodies are that <see cref="Declared"/> leaves out.</summary>
    public TextSpan[] Bodies { get; init; } = [];

    public static FileFacts Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new FileFactsReader(tree).Read());

    /// <summary>All names of the file, sorted. <paramref name="tree"/> is the file.</summary>
    public ulong[] Mentioned(SyntaxTree tree) => Volatile.Read(ref _mentioned) ?? (_mentioned = ReadMentioned(tree));

    private ulong[] ReadMentioned(SyntaxTree tree)
    {
        var names = new HashSet<ulong>(DeclaredMentions);
        var text = tree.GetText();
        foreach (var body in Bodies)
        {
            var words = new WordReader(text, body);
            while (words.Read())
            {
                names.Add(words.Hash);
            }

            if (words.HasOtherSpellings)
            {
                foreach (var token in tree.GetRoot().DescendantTokens(body))
                {
                    names.Add(Fingerprint.OfName(token.ValueText));
                }
            }
        }

        return Sorted(names);
    }

    public static ulong[] Sorted(IEnumerable<ulong> names)
    {
        var sorted = names.Distinct().ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
