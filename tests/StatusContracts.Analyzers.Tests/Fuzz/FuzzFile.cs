using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>A file with the places where it can be edited.</summary>
/// <param name="Nodes">Those that can give way to a fragment of the same sort.</param>
internal sealed record FuzzFile(
    DocumentId Id, SyntaxTree Tree, SourceText Text, SyntaxToken[] Tokens, (Fragment Sort, TextSpan Span)[] Nodes)
{
    public static FuzzFile Of(DocumentId id, SyntaxTree tree)
    {
        var root = tree.GetRoot();
        return new(
            id,
            tree,
            tree.GetText(),
            [.. root.DescendantTokens().Where(static token => token.Span.Length > 0)],
            [.. root.DescendantNodes()
                .Select(static node => (Sort: SortOf(node), node.Span))
                .Where(static node => node.Sort != Fragment.None && node.Span.Length > 0)]);
    }

    private static Fragment SortOf(SyntaxNode node) => node switch
    {
        AttributeListSyntax => Fragment.Attributes,
        AttributeSyntax => Fragment.Attribute,
        MemberDeclarationSyntax => Fragment.Member,
        StatementSyntax => Fragment.Statement,
        ArgumentSyntax => Fragment.Argument,
        ParameterSyntax => Fragment.Parameter,
        TypeSyntax when node.Parent is not (ExpressionSyntax or AttributeSyntax) => Fragment.Type,
        ExpressionSyntax when node.Parent is not NameSyntax => Fragment.Expression,
        _ => Fragment.None,
    };
}
