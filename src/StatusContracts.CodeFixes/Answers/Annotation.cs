using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Writes attributes as a person would: each on a line of its own, before a lambda on the lambda's line.</summary>
internal static class Annotation
{
    /// <summary>The attribute <paramref name="typeName"/> with texts as arguments; null where the project does not know it.</summary>
    public static AttributeListSyntax? Of(DocumentEditor editor, string typeName, params string[] arguments) =>
        TypeName(editor, typeName) is NameSyntax name
            ? SyntaxFactory.AttributeList([SyntaxFactory.Attribute(name, SyntaxFactory.AttributeArgumentList(
                SyntaxFactory.SeparatedList(
                    arguments.Select(argument => SyntaxFactory.AttributeArgument((ExpressionSyntax)editor.Generator.LiteralExpression(argument))),
                    Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Length - 1))))])
            : null;

    /// <summary>The type of that full name, which the simplifier shortens and imports; null where the project does not know it.</summary>
    public static SyntaxNode? TypeName(DocumentEditor editor, string typeName) =>
        editor.SemanticModel.Compilation.GetTypeByMetadataName(typeName) is { } type
            ? editor.Generator.TypeExpression(type).WithoutTrivia().WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation)
            : null;

    /// <summary>The declaration with <paramref name="attribute"/> after those that it has.</summary>
    public static SyntaxNode Add(SyntaxNode declaration, AttributeListSyntax attribute) => declaration switch
    {
        LambdaExpressionSyntax lambda => Add(WithParentheses(lambda), attribute),
        MethodDeclarationSyntax method => AddLine(method, method.AttributeLists, attribute, (it, lists) => it.WithAttributeLists(lists)),
        LocalFunctionStatementSyntax local => AddLine(local, local.AttributeLists, attribute, (it, lists) => it.WithAttributeLists(lists)),
        _ => declaration,
    };

    private static ParenthesizedLambdaExpressionSyntax Add(ParenthesizedLambdaExpressionSyntax lambda, AttributeListSyntax attribute)
    {
        var lead = lambda.GetLeadingTrivia();
        lambda = lambda.WithoutLeadingTrivia();
        return lambda
            .WithAttributeLists(AddInLine(lambda.AttributeLists, attribute))
            .WithLeadingTrivia(lead);
    }

    // Of several lists, each would get a line of its own.
    private static SyntaxList<AttributeListSyntax> AddInLine(SyntaxList<AttributeListSyntax> lists, AttributeListSyntax attribute)
    {
        if (lists.LastOrDefault() is not { Target: null, Attributes: var before } last)
        {
            return lists.Add(attribute.WithTrailingTrivia(SyntaxFactory.Space));
        }

        var commas = before.GetSeparators().Concat(attribute.Attributes.GetSeparators())
            .Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return lists.Replace(last, last.WithAttributes(SyntaxFactory.SeparatedList(before.Concat(attribute.Attributes), commas)));
    }

    // A lambda without parentheses takes no attributes.
    private static ParenthesizedLambdaExpressionSyntax WithParentheses(LambdaExpressionSyntax lambda)
    {
        if (lambda is not SimpleLambdaExpressionSyntax simple)
        {
            return (ParenthesizedLambdaExpressionSyntax)lambda;
        }

        var parameters = SyntaxFactory.ParameterList([simple.Parameter.WithoutTrivia()]).WithTriviaFrom(simple.Parameter);
        return SyntaxFactory.ParenthesizedLambdaExpression(
            simple.AttributeLists, simple.Modifiers, returnType: null, parameters, simple.ArrowToken, simple.Block, simple.ExpressionBody);
    }

    private static T AddLine<T>(
        T declaration, SyntaxList<AttributeListSyntax> lists, AttributeListSyntax attribute, Func<T, SyntaxList<AttributeListSyntax>, T> with)
        where T : SyntaxNode
    {
        var lead = declaration.GetLeadingTrivia();
        var indentation = lead.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : [];
        var lineEnd = LineEnd(declaration);
        if (lists.Count == 0)
        {
            declaration = declaration.WithLeadingTrivia(indentation);
            return with(declaration, [attribute.WithLeadingTrivia(lead).WithTrailingTrivia(lineEnd)]);
        }

        // What follows the last attribute on its line moves to the next one.
        var before = lists.Last();
        if (!before.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            var next = before.GetLastToken().GetNextToken();
            declaration = declaration.ReplaceToken(next, next.WithLeadingTrivia(indentation));
            lists = lists.Replace(before, before.WithTrailingTrivia(lineEnd));
        }

        return with(declaration, lists.Add(attribute.WithLeadingTrivia(indentation).WithTrailingTrivia(lineEnd)));
    }

    /// <summary>How lines end in the file of <paramref name="node"/>.</summary>
    public static SyntaxTrivia LineEnd(SyntaxNode node)
    {
        var known = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return known.IsKind(SyntaxKind.EndOfLineTrivia) ? known : SyntaxFactory.LineFeed;
    }
}
