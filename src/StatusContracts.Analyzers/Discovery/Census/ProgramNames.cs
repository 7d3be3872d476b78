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
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<InvocationExpressionSyntax> _otherMaps = [];

    public static ProgramNames Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new ProgramNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && !IsNamespaceOfAttribute(token))
                {
                    names.Add(token);
                }
            }
        }

        return names;
    }

    /// <summary>The calls of methods that map something by their names, other than those that Discovery reads.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> OtherMaps => _otherMaps;

    public bool Mentions(string name) => _names.Contains(name);

    public bool MentionsAny(IEnumerable<string> names) => names.Any(_names.Contains);

    private void Add(SyntaxToken name)
    {
        var text = name.ValueText;
        _names.Add(text);
        if (name.Parent is { Parent: AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax } })
        {
            // Also by its full name: [Host] is HostAttribute, while builder.Host is something else.
            _names.Add(text + nameof(Attribute));
        }

        if (MapNames.MayMapOther(text) && name.Parent is SimpleNameSyntax called && Invocation(called) is { } call)
        {
            _otherMaps.Add(call);
        }
    }

    // The SDK writes [assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("StatusContracts")] into every web
    // application that has this package. Whoever changes the parts does it in code.
    private static bool IsNamespaceOfAttribute(SyntaxToken name) =>
        name.Parent is IdentifierNameSyntax { Parent: QualifiedNameSyntax qualified } part
        && !(part == qualified.Right && qualified.Parent is AttributeSyntax)
        && qualified.AncestorsAndSelf().First(static node => node is not QualifiedNameSyntax) is AttributeSyntax;

    private static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        name.Parent as InvocationExpressionSyntax ?? (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent.Parent as InvocationExpressionSyntax
            : null);
}
