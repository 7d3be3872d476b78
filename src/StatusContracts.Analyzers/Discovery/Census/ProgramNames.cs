using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Every identifier that the program writes: one walk over its tokens, nothing bound. What is not mentioned anywhere does
/// not happen.
/// </summary>
internal sealed class ProgramNames
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<InvocationExpressionSyntax> _otherMaps = [];

    public static ProgramNames Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new ProgramNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    names.Add(token);
                }
            }
        }

        return names;
    }

    /// <summary>The calls of methods that map something by their names, other than those that Discovery reads.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> OtherMaps => _otherMaps;

    public bool Mentions(string name) => _names.ContainsKey(name);

    public bool MentionsAny(IEnumerable<string> names) => names.Any(_names.ContainsKey);

    /// <summary>Whether only one place of the program writes <paramref name="name"/>: then nothing refers to what it declares.</summary>
    public bool MentionsOnce(string name) => _names.TryGetValue(name, out var count) && count == 1;

    private void Add(SyntaxToken name)
    {
        var text = name.ValueText;
        Count(text);
        if (name.Parent is { Parent: AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax } })
        {
            // Also by its full name: [Host] is HostAttribute, while builder.Host is something else.
            Count(text + nameof(Attribute));
        }

        if (MapNames.MayMapOther(text) && name.Parent is SimpleNameSyntax called && Invocation(called) is { } call)
        {
            _otherMaps.Add(call);
        }
    }

    private void Count(string name) => _names[name] = _names.TryGetValue(name, out var count) ? count + 1 : 1;

    private static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        name.Parent as InvocationExpressionSyntax ?? (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent.Parent as InvocationExpressionSyntax
            : null);
}
