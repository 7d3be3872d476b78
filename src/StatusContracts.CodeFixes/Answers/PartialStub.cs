using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>A planned method without a body, and the types that contain it: the generator writes the other part of each.</summary>
internal static class PartialStub
{
    private static readonly SyntaxToken Partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
    private static readonly SyntaxToken Private = SyntaxFactory.Token(SyntaxKind.PrivateKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>The method as a definition. What comments in its body say stays, above it.</summary>
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method)
    {
        var lead = method.GetLeadingTrivia();
        var end = SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(method.GetTrailingTrivia());

        // A body begins on its own line, a semicolon follows the head.
        var last = (SyntaxNode?)method.ConstraintClauses.LastOrDefault() ?? method.ParameterList;
        var comments = Comments(method, last);
        var definition = method.ReplaceNode(last, last.WithoutTrailingTrivia())
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(end);
        if (comments.Count > 0)
        {
            definition = definition.WithLeadingTrivia(WithComments(lead, comments, method));
        }

        if (definition.Modifiers.IndexOf(SyntaxKind.AsyncKeyword) is >= 0 and var index)
        {
            // What follows stands where it stood.
            var next = definition.Modifiers[index].GetNextToken();
            definition = definition.ReplaceToken(next, next.WithLeadingTrivia(definition.Modifiers[index].LeadingTrivia));
            definition = definition.WithModifiers(definition.Modifiers.RemoveAt(index));
        }

        // What returns something, or is more than private, must say who may call it.
        if (!definition.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())))
        {
            definition = Insert(definition, 0, Private);
        }

        return Insert(definition, definition.Modifiers.Count, Partial);
    }

    /// <summary>The type as one of several parts.</summary>
    public static TypeDeclarationSyntax Container(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return type;
        }

        if (type.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)type.WithModifiers(type.Modifiers.Add(Partial));
        }

        var keyword = type.Keyword;
        return (TypeDeclarationSyntax)type
            .ReplaceToken(keyword, keyword.WithLeadingTrivia())
            .WithModifiers([Partial.WithLeadingTrivia(keyword.LeadingTrivia)]);
    }

    private static MethodDeclarationSyntax Insert(MethodDeclarationSyntax method, int index, SyntaxToken modifier)
    {
        // The token that was first on its line hands what stands before it to the new one.
        var next = index < method.Modifiers.Count ? method.Modifiers[index] : method.ReturnType.GetFirstToken();
        var lead = next.LeadingTrivia;
        method = method.ReplaceToken(next, next.WithLeadingTrivia());
        return method.WithModifiers(method.Modifiers.Insert(index, modifier.WithLeadingTrivia(lead)));
    }

    // Behind the head and in the body; what stands behind the method stays where it is.
    private static List<SyntaxTrivia> Comments(MethodDeclarationSyntax method, SyntaxNode head) =>
        [.. method.DescendantTrivia().Where(trivia =>
            trivia.SpanStart >= head.Span.End
            && trivia.Span.End <= method.Span.End
            && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))];

    private static SyntaxTriviaList WithComments(SyntaxTriviaList lead, List<SyntaxTrivia> comments, SyntaxNode method)
    {
        var indentation = lead.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last : SyntaxFactory.ElasticMarker;
        var lineEnd = Annotation.LineEnd(method);
        return lead.AddRange(comments.SelectMany(comment => new[] { comment, lineEnd, indentation }));
    }
}
