using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Every name that the program uses: one walk over its tokens, nothing bound. What is not mentioned anywhere does not
/// happen. A declaration alone is no mention: what the generator declares, nobody need call.
/// </summary>
internal sealed class ProgramNames
{
    private const string Exception = nameof(System.Exception);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exceptions = new(StringComparer.Ordinal);
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
                else if (token.IsKind(SyntaxKind.StringLiteralToken))
                {
                    names.AddText(token.ValueText);
                }
            }
        }

        return names;
    }

    /// <summary>The calls of methods that map something by their names, other than those that Discovery reads.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> OtherMaps => _otherMaps;

    public bool Mentions(string name) => _names.Contains(name);

    public bool MentionsAny(IEnumerable<string> names) => names.Any(_names.Contains);

    /// <summary>
    /// Whether the program speaks of the exception of that name other than to create it or to derive from it: it catches it,
    /// tests for it, hands its type or its name to somebody who does.
    /// </summary>
    public bool SpeaksOf(string exception) => !exception.EndsWith(Exception, StringComparison.Ordinal) || _exceptions.Contains(exception);

    private void Add(SyntaxToken name)
    {
        if (name.Parent is not SimpleNameSyntax)
        {
            return;
        }

        var text = name.ValueText;
        _names.Add(text);
        if (text.EndsWith(Exception, StringComparison.Ordinal) && name.Parent is IdentifierNameSyntax mentioned && !IsCreatedOrDerivedFrom(mentioned))
        {
            _exceptions.Add(text);
        }

        if (name.Parent is { Parent: AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax } })
        {
            // Also by its full name: [Host] is HostAttribute, while builder.Host is something else.
            _names.Add(text + nameof(Attribute));
        }

        if (MapNames.MayMapOther(text) && Invocation((SimpleNameSyntax)name.Parent) is { } call)
        {
            _otherMaps.Add(call);
        }
    }

    // Tables that map exceptions to statuses by their names.
    private void AddText(string text)
    {
        if (text.EndsWith(Exception, StringComparison.Ordinal))
        {
            _exceptions.Add(KnownTypes.SimpleName(text));
        }
    }

    private static bool IsCreatedOrDerivedFrom(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax)
        {
            name = name.Parent;
        }

        return name.Parent is ObjectCreationExpressionSyntax or BaseTypeSyntax;
    }

    private static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        name.Parent as InvocationExpressionSyntax ?? (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent.Parent as InvocationExpressionSyntax
            : null);
}
