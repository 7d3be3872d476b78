using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Every name that the program uses. What is not mentioned anywhere does not happen. A declaration alone is no mention: what
/// the generator declares, nobody need call.
/// </summary>
internal sealed class ProgramNames
{
    private readonly List<FileNames> _files = [];
    private readonly ConcurrentDictionary<string, bool> _mentioned = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _hasSeveralHosts;

    private ProgramNames() => _hasSeveralHosts = new(() => _files.Sum(static file => file.Hosts) > 1);

    public static ProgramNames Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new ProgramNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            names._files.Add(FileNames.Of(tree));
        }

        return names;
    }

    /// <summary>The calls of methods that map something by their names, other than those that Discovery reads.</summary>
    public IEnumerable<InvocationExpressionSyntax> OtherMaps => _files.SelectMany(static file => file.OtherMaps);

    /// <summary>Whether the program, by its looks, sets up more than one web host: then nobody knows which of them maps what.</summary>
    public bool HasSeveralHosts => _hasSeveralHosts.Value;

    /// <summary>Whether code uses something of that name.</summary>
    public bool Mentions(string name) => _mentioned.GetOrAdd(name, name => _files.Exists(file => file.Mentions(name)));

    public bool MentionsAny(IEnumerable<string> names) => names.Any(Mentions);

    /// <summary>
    /// Whether the program speaks of the exception of that name other than to create it or to derive from it: it catches it,
    /// tests for it, hands its type or its name to somebody who does.
    /// </summary>
    public bool SpeaksOf(string exception) =>
        !exception.EndsWith(nameof(Exception), StringComparison.Ordinal) || _files.Exists(file => file.SpeaksOf(exception));

    /// <summary>
    /// Whether code compares something with the HTTP method <paramref name="method"/>, or asks for it as <c>HttpMethods</c>
    /// does: a middleware may take it then, and no endpoint shows that.
    /// </summary>
    public bool ComparesWith(string method) => _files.Exists(file => file.ComparesWith(method));

    /// <summary>
    /// Whether a member of that name mentions <c>NotImplementedException</c>, or a type that has such a member has that name
    /// among its bases and their arguments: then whoever calls it, or sends it to its handler, may still end there.
    /// </summary>
    public bool MayBeUnfinished(string name) => _files.Exists(file => file.MayBeUnfinished(name));
}
