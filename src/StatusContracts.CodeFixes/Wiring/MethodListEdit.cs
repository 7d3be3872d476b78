using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>
/// Edits the methods of a <c>[ServerMethods]</c>, in whichever form they are written: as arguments, as an array or as a
/// collection.
/// </summary>
internal static class MethodListEdit
{
    /// <summary><paramref name="attribute"/> with <paramref name="methods"/>; null where there is no list to write to.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="methods">The methods to add, in this order.</param>
    /// <param name="place">Before which element they belong; null for the end.</param>
    public static AttributeSyntax? Add(AttributeSyntax attribute, IReadOnlyList<string> methods, int? place = null)
    {
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return OnlyArray(arguments) switch
        {
            null when arguments.Arguments.All(static argument => argument.NameColon is null) => attribute.WithArgumentList(
                arguments.WithArguments(With(arguments.Arguments, methods.Select(static method => SyntaxFactory.AttributeArgument(Text(method))), place))),
            CollectionExpressionSyntax list => attribute.ReplaceNode(
                list, list.WithElements(With(list.Elements, methods.Select(static method => (CollectionElementSyntax)SyntaxFactory.ExpressionElement(Text(method))), place))),
            InitializerExpressionSyntax list => attribute.ReplaceNode(
                list, list.WithExpressions(With(list.Expressions, methods.Select(Text), place))),
            _ => null,
        };
    }

    /// <summary><paramref name="attribute"/> without the elements at <paramref name="positions"/> of the file.</summary>
    public static AttributeSyntax Remove(AttributeSyntax attribute, IReadOnlyCollection<int> positions)
    {
        return attribute.ArgumentList is not { } arguments ? attribute : OnlyArray(arguments) switch
        {
            CollectionExpressionSyntax list => attribute.ReplaceNode(
                list, list.WithElements(SeparatedLists.Without(list.Elements, IsRemoved))),
            InitializerExpressionSyntax list => attribute.ReplaceNode(
                list, list.WithExpressions(SeparatedLists.Without(list.Expressions, IsRemoved))),
            _ => attribute.WithArgumentList(
                arguments.WithArguments(SeparatedLists.Without(arguments.Arguments, IsRemoved))),
        };

        bool IsRemoved(SyntaxNode element) => positions.Contains(element.SpanStart);
    }

    private static SeparatedSyntaxList<T> With<T>(SeparatedSyntaxList<T> list, IEnumerable<T> added, int? place)
        where T : SyntaxNode =>
        place is { } index ? SeparatedLists.Insert(list, index, added) : SeparatedLists.Append(list, added);

    // The array or collection that is the only argument; null when the methods are arguments themselves.
    private static ExpressionSyntax? OnlyArray(AttributeArgumentListSyntax arguments) =>
        arguments.Arguments is not [{ Expression: var only }] ? null : only switch
        {
            ArrayCreationExpressionSyntax array => (ExpressionSyntax?)array.Initializer ?? array,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            CollectionExpressionSyntax => only,
            _ => null,
        };

    private static ExpressionSyntax Text(string method) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(method));
}
